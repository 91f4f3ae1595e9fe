package io.salesweek.imports.web;

import io.salesweek.imports.ImportLimits;
import io.salesweek.imports.ImportResult;
import io.salesweek.imports.Imports;
import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.Set;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /api/imports/{kind}}: CONTRACT.md, "HTTP" and "CSV". */
@RestController
@Tag(name = "imports")
class ImportController {

    private static final String SUMMARY =
            "Imports people, teams, absences, objectives, products, accounts, deals or rates";
    private static final String RULES = "A rejected row never blocks the others; sending a file twice changes nothing.";

    /** As the contract has it, with what is part of these two. */
    private static final Set<String> TAKEN = Set.of("UTF-8", "GB18030", "GBK", "GB2312", "US-ASCII");

    private final Imports imports;
    private final ImportLimits limits;
    private final CurrentPerson current;

    ImportController(Imports imports, ImportLimits limits, CurrentPerson current) {
        this.imports = imports;
        this.limits = limits;
        this.current = current;
    }

    @PostMapping(path = "/api/imports/{kind}", consumes = "text/csv")
    @Operation(
            summary = SUMMARY,
            description = RULES,
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    @ApiResponse(
            responseCode = "200",
            useReturnTypeSchema = true,
            description = "What became of the rows, also when some were rejected")
    @ApiResponse(responseCode = "400", description = "The file cannot be used as a whole: nothing is imported")
    @ApiResponse(responseCode = "403", description = "Not this person's to import")
    @ApiResponse(responseCode = "404", description = "No such kind")
    ImportResult body(
            @PathVariable String kind, @RequestParam(required = false) String mapping, HttpServletRequest request)
            throws IOException {
        requireRight(kind);
        return run(kind, request.getInputStream(), request.getContentType(), mapping);
    }

    @PostMapping(path = "/api/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = SUMMARY, description = RULES)
    @ApiResponse(
            responseCode = "200",
            useReturnTypeSchema = true,
            description = "What became of the rows, also when some were rejected")
    @ApiResponse(responseCode = "400", description = "The file cannot be used as a whole: nothing is imported")
    @ApiResponse(responseCode = "403", description = "Not this person's to import")
    @ApiResponse(responseCode = "404", description = "No such kind")
    ImportResult file(
            @PathVariable String kind,
            @RequestParam(required = false) String mapping,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        requireRight(kind);
        return run(kind, file.getInputStream(), file.getContentType(), mapping);
    }

    private void requireRight(String kind) {
        if (Collections.disjoint(imports.rolesFor(kind), current.roles())) {
            throw Problem.forbidden("imports.forbidden", kind);
        }
    }

    private ImportResult run(String kind, InputStream in, String contentType, String mapping) throws IOException {
        Charset charset = charset(contentType);
        String chosen = mapping == null || mapping.isBlank() ? null : mapping;
        return imports.run(kind, bytes(in), charset, chosen, current.id(), current.locale());
    }

    /** One byte more than allowed is enough to know; the rest is never read. */
    private byte[] bytes(InputStream in) throws IOException {
        int most = Math.toIntExact(limits.size().toBytes());
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Problem.badInput("imports.file.size", limits.size().toMegabytes());
        }
        return bytes;
    }

    private static Charset charset(String contentType) {
        try {
            Charset charset = contentType == null
                    ? null
                    : MediaType.parseMediaType(contentType).getCharset();
            if (charset != null && !TAKEN.contains(charset.name())) {
                throw Problem.badInput("imports.file.charset", charset.name());
            }
            return charset;
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.badInput("imports.file.charset", contentType);
        }
    }
}
