package io.salesweek.engine.rest;

import io.salesweek.problem.Bilingual;
import io.salesweek.problem.CurrentPerson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Collection;
import org.camunda.bpm.engine.rest.dto.runtime.FilterDto;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a stored filter's name, {@code 中文 · English}, in the person's language only. A name without that dot is told as it is. */
@Component
class FilterNames implements ContainerResponseFilter {

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
        filter.setName(Bilingual.in(person.getObject().locale(), filter.getName()));
    }
}
