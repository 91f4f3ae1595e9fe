/** Problems as HTTP answers: RFC 9457 problem details in the person's language. */
@org.springframework.modulith.NamedInterface("web")
package io.salesweek.problem.web;
