package io.salesweek.review;

import java.time.Instant;

/** What a member wants to talk about: {@code kind} is {@code point}, {@code problem} or {@code proposal}. */
public record ReviewPoint(String id, String kind, String text, String by, Instant at) {}
