package io.salesweek.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one file may bring, so that memory stays bounded.
 *
 * @param size of the file
 * @param fieldLength characters of one value; a longer one is taken for a quote that was never closed
 * @param batch rows stored per transaction
 * @param mappings where import mappings are found, as a resource pattern
 */
@ConfigurationProperties("salesweek.imports")
public record ImportLimits(
        @DefaultValue("20MB") DataSize size,
        @DefaultValue("100000") int rows,
        @DefaultValue("100") int columns,
        @DefaultValue("32000") int fieldLength,
        @DefaultValue("500") int batch,
        @DefaultValue("classpath*:imports/*.yaml") String mappings) {}
