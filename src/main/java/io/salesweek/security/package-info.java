/** Sign-in, roles, and what may be called by whom: Spring Security, the engine's authorizations, the allow-list of its REST API. */
package io.salesweek.security;
