package io.salesweek.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.salesweek.engine.EngineSlice.Someone;
import io.salesweek.problem.Texts;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The wire of {@code POST /api/imports/{kind}}; who is signed in is the security chain's. */
@SpringJUnitWebConfig(ImportHttpTests.Web.class)
class ImportHttpTests {

    @Configuration
    @EnableWebMvc
    @Import(JacksonAutoConfiguration.class)
    @ComponentScan(
            basePackages = {"io.salesweek.imports", "io.salesweek.problem"},
            basePackageClasses = Texts.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
    static class Web {

        @Bean
        Things things() {
            return new Things();
        }

        @Bean
        Someone someone() {
            return new Someone();
        }

        @Bean
        NoTransactions transactions() {
            return new NoTransactions();
        }

        @Bean
        ImportLimits limits() {
            return new ImportLimits(DataSize.ofKilobytes(1), 10, 5, 100, 2, "classpath*:imports/*.yaml");
        }
    }

    private static final String CSV = "text/csv";

    @Autowired
    private Things things;

    @Autowired
    private Someone someone;

    private MockMvc http;

    @BeforeEach
    void anAdministrator(@Autowired WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        someone.is("admin", Locale.ENGLISH, "admin");
        things.stored.clear();
    }

    @Test
    void aBodyIsAnsweredWithCountsAndRejectedRows() throws Exception {
        http.perform(post("/api/imports/things").contentType(CSV).content("id,name\na,A\nb,\n"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .json(
                                        """
                                {"accepted": 1, "updated": 0, "unchanged": 0, "rejected": [
                                  {"line": 3, "column": "name", "value": "", "reason": "This must be filled in."}]}
                                """));
    }

    @Test
    void aFileIsTakenLikeABody() throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "things.csv", CSV, "id,name\na,李雷\n".getBytes(StandardCharsets.UTF_8));

        http.perform(multipart("/api/imports/things").file(file))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(1));
        assertThat(things.names()).containsEntry("a", "李雷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv; charset=GB18030", "text/csv;charset=\"gb18030\"", "text/csv"})
    void theCharsetIsThatOfTheContentTypeElseFound(String contentType) throws Exception {
        byte[] file = "id,name\na,李雷\n".getBytes(Charset.forName("GB18030"));

        http.perform(post("/api/imports/things")
                        .header("Content-Type", contentType)
                        .content(file))
                .andExpect(status().isOk());
        assertThat(things.names()).containsEntry("a", "李雷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "iso-8859-1", "utf-16"})
    void anotherCharsetIsRefused(String charset) throws Exception {
        http.perform(post("/api/imports/things")
                        .header("Content-Type", "text/csv; charset=" + charset)
                        .content("id,name\na,A\n"))
                .andExpect(status().is4xxClientError());
        assertThat(things.stored).isEmpty();
    }

    @Test
    void aMappingIsChosenByItsName() throws Exception {
        http.perform(post("/api/imports/things?mapping=test-things")
                        .contentType(CSV)
                        .content("thing,owner,day\nOne,Zoe,\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(2));
        http.perform(post("/api/imports/things?mapping=other").contentType(CSV).content("a\n"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void whatIsWrongWithTheFileIsToldInThePersonsLanguage() throws Exception {
        someone.is("admin", Locale.SIMPLIFIED_CHINESE, "admin");

        http.perform(post("/api/imports/things").contentType(CSV).content("id,name,size\na,A,1\n"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value("未知的列“size”。未导入任何内容。可用的列：id, name, on, parent。"));
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndNotReadToItsEnd() throws Exception {
        String big = "id,name\n" + "a,A\n".repeat(300);

        http.perform(post("/api/imports/things").contentType(CSV).content(big)).andExpect(status().isBadRequest());
        assertThat(things.stored).isEmpty();
    }

    @Test
    void aFileTooBigForTheServerIsToldInWords() throws Exception {
        http.perform(multipart("/api/imports/things").file(new MockMultipartFile("file", new byte[0]) {
                    @Override
                    public InputStream getInputStream() {
                        throw new MaxUploadSizeExceededException(1);
                    }
                }))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value("That is more than is accepted at once."));
    }

    @Test
    void whoMayNotImportThisKindIsForbidden() throws Exception {
        someone.is("lilei", Locale.ENGLISH, "rep", "manager", "director", "finance");

        http.perform(post("/api/imports/things").contentType(CSV).content("id,name\na,A\n"))
                .andExpect(status().isForbidden());
        assertThat(things.stored).isEmpty();

        someone.is("zhouyang", Locale.ENGLISH, "process-owner");
        http.perform(post("/api/imports/things").contentType(CSV).content("id,name\na,A\n"))
                .andExpect(status().isOk());
    }

    @Test
    void anUnknownKindIsNotFoundAndAnotherTypeOfContentIsUnsupported() throws Exception {
        http.perform(post("/api/imports/unicorns").contentType(CSV).content("id\n1\n"))
                .andExpect(status().isNotFound());
        http.perform(post("/api/imports/things").contentType("application/json").content("{}"))
                .andExpect(status().isUnsupportedMediaType());
        http.perform(multipart("/api/imports/things")).andExpect(status().isBadRequest());
    }
}
