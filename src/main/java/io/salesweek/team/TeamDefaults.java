package io.salesweek.team;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What fills an empty time zone, calendar or language of people and teams. */
@ConfigurationProperties("salesweek")
public record TeamDefaults(
        @DefaultValue("Asia/Shanghai") ZoneId timeZone,
        @DefaultValue("cn") String calendar,
        @DefaultValue("zh-CN") Locale language) {}
