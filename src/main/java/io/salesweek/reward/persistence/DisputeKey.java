package io.salesweek.reward.persistence;

import java.io.Serializable;

/** A reward's dispute, from 1. */
public record DisputeKey(String reward, int number) implements Serializable {}
