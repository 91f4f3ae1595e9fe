package io.salesweek.engine.rest;

import io.salesweek.problem.CurrentPerson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Collection;
import java.util.Locale;
import org.camunda.bpm.engine.rest.dto.runtime.FilterDto;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a stored filter's name, {@code 中文 · English}, in the person's language only. A name without that dot is told as it is. */
@Component
class FilterNames implements ContainerResponseFilter {

    private static final String BETWEEN = " · ";

    private final ObjectProvider<CurrentPerson> person;

    FilterNames(ObjectProvider<CurrentPerson> person) {
        this.person = person;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof FilterDto filter) {
            tell(filter);
        } else if (response.getEntity() instanceof Collection<?> many) {
            many.forEach(one -> {
                if (one instanceof FilterDto filter) {
                    tell(filter);
                }
            });
        }
    }

    private void tell(FilterDto filter) {
        String[] halves =
                filter.getName() == null ? new String[0] : filter.getName().split(BETWEEN);
        if (halves.length == 2) {
            boolean chinese = Locale.CHINESE
                    .getLanguage()
                    .equals(person.getObject().locale().getLanguage());
            filter.setName(halves[chinese ? 0 : 1]);
        }
    }
}
