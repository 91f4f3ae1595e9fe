package io.salesweek.reward.persistence;

import java.io.Serializable;

/** A reward on a list. */
public record BulkKey(String list, String reward) implements Serializable {}
