package io.salesweek.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.imports.ImportResult.Rejection;
import io.salesweek.imports.mapping.Mappings;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ImportsTests {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final ImportLimits LIMITS =
            new ImportLimits(DataSize.ofMegabytes(1), 10, 5, 100, 2, "classpath*:imports/*.yaml");

    private final Things things = new Things();
    private final Imports imports =
            new Imports(List.of(things), new Mappings(LIMITS), LIMITS, new Texts(), new NoTransactions());

    @Test
    void newUpdatedAndUnchangedRowsAreCounted() {
        run("id,name\na,A\nb,B\n");

        ImportResult result = run("name,id\nA,a\nBee,b\nC,c\n");

        assertThat(result).isEqualTo(new ImportResult(1, 1, 1, List.of()));
        assertThat(things.names()).containsEntry("b", "Bee").hasSize(3);
    }

    @Test
    void aFileSentTwiceChangesNothing() {
        String file = "id,name,on,parent\nb,B,2026-11-23,a\na,A,,\n";
        run(file);

        assertThat(run(file)).isEqualTo(new ImportResult(0, 0, 2, List.of()));
    }

    @Test
    void aRejectedRowTellsLineColumnValueAndReasonAndBlocksNoOther() {
        ImportResult result = run("id,name,on\na b,A,\nb,,\nc,C,23/11/2026\nd,D,2026-02-30\ne,E,2026-11-23\n");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column, Rejection::value)
                .containsExactly(
                        tuple(2L, "id", "a b"),
                        tuple(3L, "name", ""),
                        tuple(4L, "on", "23/11/2026"),
                        tuple(5L, "on", "2026-02-30"));
        assertThat(result.rejected().get(1).reason()).isEqualTo("This must be filled in.");
    }

    @Test
    void theReasonIsInTheLanguageOfTheSender() {
        ImportResult result =
                imports.run("things", bytes("id,name\na,\n"), null, null, "admin", Locale.SIMPLIFIED_CHINESE);

        assertThat(result.rejected().get(0).reason()).isEqualTo("此项必填。");
    }

    @Test
    void theLineIsThePhysicalOneARowBeginsIn() {
        ImportResult result = run("id,name\r\na,\"two\r\nlines\"\r\n\r\nb,\"one\r\n\r\nmore\"\r\nc,\r\n");

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected()).extracting(Rejection::line).containsExactly(8L);
        assertThat(things.names()).containsEntry("a", "two\r\nlines");
    }

    @Test
    void aReferenceToARowFurtherDownIsGood() {
        assertThat(run("id,name,parent\nc,C,b\nb,B,a\na,A,\n")).isEqualTo(new ImportResult(3, 0, 0, List.of()));
    }

    @Test
    void whatRefersToARejectedRowIsRejectedToo() {
        ImportResult result = run("id,name,parent\nc,C,b\nb,B,a\na,forbidden,\nd,D,nobody\ne,E,\n");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected()).extracting(Rejection::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(result.rejected())
                .extracting(Rejection::column)
                .containsExactly("parent", "parent", "name", "parent");
    }

    @Test
    void rowsThatReferToEachOtherInACircleAreRejected() {
        ImportResult result = run("id,name,parent\na,A,b\nb,B,a\nc,C,b\nd,D,d\ne,E,\n");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected()).extracting(Rejection::line).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void theSameIdTwiceIsRejectedWhereItSaysSomethingElse() {
        ImportResult result = run("id,name\na,A\na,A\na,B\n");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.rejected())
                .containsExactly(new Rejection(4, "id", "a", "Line 2 says something else about the same."));
    }

    @Test
    void aLineThatEndsEarlyHasItsLastColumnsEmptyAndATooLongOneIsRejected() {
        ImportResult result = run("id,name,on\na,A\nb,B,,surplus\n");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected()).extracting(Rejection::line).containsExactly(3L);
    }

    @Test
    void aValueLongerThanItsColumnRejectsItsRow() {
        assertThat(run("id,name\na,123456789012345678901\n").rejected())
                .containsExactly(
                        new Rejection(2, "name", "123456789012345678901", "This is longer than 20 characters."));
    }

    @Test
    void aBatchTheDatabaseRefusesIsTriedRowByRow() {
        ImportResult result = run("id,name\na,A\nb,refused\nc,C\n");

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected()).extracting(Rejection::line).containsExactly(3L);
    }

    @Test
    void aBigFileIsStoredInBatches() {
        run("id,name\na,A\nb,B\nc,C\nd,D\ne,E\n");

        assertThat(things.batches).containsExactly(2, 2, 1);
    }

    @Test
    void chineseIsReadAsUtf8WithOrWithoutByteOrderMarkAndAsGb18030() {
        run(bytes("id,name\na,李雷\n"), null);
        run(bytes("\uFEFFid,name\nb,李雷\n"), null);
        run("id,name\nc,李雷\n".getBytes(GB18030), null);
        run("id,name\nd,李雷\n".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        run("id,name\ne,李雷\n".getBytes(GB18030), GB18030);

        assertThat(things.names().values()).hasSize(5).containsOnly("李雷");
    }

    @Test
    void theCharsetThatWasSentCounts() {
        assertThatThrownBy(() -> run("id,name\na,李雷\n".getBytes(GB18030), StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("imports.file.charset"));
        assertThat(things.stored).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            quoteCharacter = '\'',
            value = {
                "''|imports.file.empty",
                "'  \n \n'|imports.file.empty",
                "'id,name,weight\na,A,3\n'|imports.column.unknown",
                "'id,name,\na,A,\n'|imports.column.unknown",
                "'id,on\na,\n'|imports.column.missing",
                "'id,name,name\na,A,A\n'|imports.column.twice",
                "'id,name\na,\"A\n'|imports.file.quotes",
                "'id,name\na,\"A\"B\n'|imports.file.quotes",
                "'id,name\na,b,c,d,e,f\n'|imports.file.columns",
                "'id,name\n1,a\n2,a\n3,a\n4,a\n5,a\n6,a\n7,a\n8,a\n9,a\n10,a\n11,a\n'|imports.file.rows"
            })
    void aFileThatCannotBeUsedIsRefusedAsAWhole(String file, String key) {
        assertRefused(file == null ? "" : file, key);
    }

    @Test
    void nulBytesAndEndlessValuesAreRefused() {
        assertRefused("id,name\na,A\u0000\n", "imports.file.binary");
        assertRefused("id,name\na," + "x".repeat(101) + "\n", "imports.file.field");
    }

    @Test
    void onlyAHeaderIsAFileWithoutRows() {
        assertThat(run("id,name\n")).isEqualTo(new ImportResult(0, 0, 0, List.of()));
    }

    @Test
    void aMappingTurnsOthersColumnsIntoOurs() {
        ImportResult result =
                mapped("thing,owner,day,colour\nGTXPro,Zoë O'Hara,23.11.2026,red\nTwo,Zoë O'Hara,,red\nThree,,,\n");

        assertThat(result).isEqualTo(new ImportResult(4, 0, 0, List.of()));
        assertThat(things.stored.values())
                .contains(
                        new Things.Thing("gtx-pro", "GTX Pro", LocalDate.of(2026, 11, 23), "zoe-o-hara"),
                        new Things.Thing("zoe-o-hara", "Zoë O'Hara", null, null),
                        new Things.Thing("three", "Three", null, null));
    }

    @Test
    void aRejectedRowNamesTheColumnsOfTheSource() {
        assertThat(mapped("thing,owner,day\nOne,,2026-11-23\n李雷,,\n").rejected())
                .extracting(Rejection::line, Rejection::column, Rejection::value)
                .containsExactly(tuple(2L, "day", "2026-11-23"), tuple(3L, "thing", "李雷"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thing,owner\nOne,\n", "thing,owner,day,size\nOne,,,\n"})
    void aSourceWithMissingOrUnknownColumnsIsRefused(String file) {
        assertThatThrownBy(() -> mapped(file)).isInstanceOf(Problem.class);
    }

    @Test
    void unknownKindsAndMappingsAreTold() {
        assertThatThrownBy(() -> imports.run("nothing", bytes("id\n1\n"), null, null, "admin", Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        assertThatThrownBy(() -> imports.run("things", bytes("id\n1\n"), null, "../x", "admin", Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("imports.mapping.unknown"));
        assertThat(imports.rolesFor("things")).isEqualTo(Set.of("admin", "process-owner"));
    }

    private void assertRefused(String file, String key) {
        assertThatThrownBy(() -> run(file)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key())
                .isEqualTo(key));
        assertThat(things.stored).isEmpty();
    }

    private ImportResult run(String file) {
        return run(bytes(file), null);
    }

    private ImportResult run(byte[] file, Charset charset) {
        return imports.run("things", file, charset, null, "admin", Locale.ENGLISH);
    }

    private ImportResult mapped(String file) {
        return imports.run("things", bytes(file), null, "test-things", "admin", Locale.ENGLISH);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
