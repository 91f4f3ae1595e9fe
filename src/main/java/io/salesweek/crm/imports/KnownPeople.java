package io.salesweek.crm.imports;

import io.salesweek.team.People;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of some ids are people's; in one query. */
@FunctionalInterface
interface KnownPeople {

    Set<String> among(Set<String> ids);

    /** Those the company has. */
    @Configuration(proxyBeanMethods = false)
    class OfTheCompany {

        @Bean
        KnownPeople knownPeople(People people) {
            return ids -> people.byId(ids).keySet();
        }
    }
}
