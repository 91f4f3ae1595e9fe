package io.salesweek.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param enabled whether an empty database gets the sample company at its first start; only in the default profile */
@ConfigurationProperties("salesweek.sample")
record SampleSettings(@DefaultValue("true") boolean enabled) {}
