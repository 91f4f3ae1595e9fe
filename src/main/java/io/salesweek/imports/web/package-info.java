/** Imports over HTTP. */
package io.salesweek.imports.web;
