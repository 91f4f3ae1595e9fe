/** Other people's column names: {@code imports/*.yaml}, chosen with {@code ?mapping=}. */
package io.salesweek.imports.mapping;
