package io.salesweek.imports.csv;

import io.salesweek.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters behind a file's bytes: in the charset it was sent with, else UTF-8, else GB18030 (what Excel writes in China). */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    static String decode(byte[] bytes, Charset charset) {
        String text = charset == null ? guess(bytes) : strictly(bytes, charset);
        if (text == null) {
            throw Problem.badInput("imports.file.charset", charset == null ? "UTF-8, GB18030" : charset.name());
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String guess(byte[] bytes) {
        String text = strictly(bytes, StandardCharsets.UTF_8);
        return text == null ? strictly(bytes, GB18030) : text;
    }

    /** Null when the bytes are not in this charset: a replacement character would be stored as somebody's name. */
    private static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
