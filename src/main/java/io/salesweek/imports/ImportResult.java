package io.salesweek.imports;

import java.util.List;

/**
 * What became of a file.
 *
 * @param accepted how many rows were new
 * @param updated how many changed something stored
 * @param unchanged how many said what is stored already
 * @param rejected rows that were left out, by line
 */
public record ImportResult(int accepted, int updated, int unchanged, List<Rejection> rejected) {

    /**
     * @param line the line of the file the row begins in; the header is line 1
     * @param column the column as the file names it; null when the whole row is meant
     * @param value as the file has it; null when the column is not there
     * @param reason one sentence in the language of who sent the file
     */
    public record Rejection(long line, String column, String value, String reason) {}
}
