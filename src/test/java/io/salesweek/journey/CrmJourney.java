package io.salesweek.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A {@link Journey} with the public CRM data set; where that is absent it is skipped before anything is started. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Journey
@EnabledIf(value = "io.salesweek.Needs#isCrmDataThere", disabledReason = "no CRM data set")
@interface CrmJourney {}
