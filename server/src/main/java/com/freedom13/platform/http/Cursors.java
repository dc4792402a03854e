package com.freedom13.platform.http;

import com.freedom13.kernel.PageRequest;
import com.freedom13.platform.crypto.Bytes;
import com.freedom13.platform.crypto.Keyed;
import com.freedom13.platform.problem.CommonProblem;
import com.freedom13.platform.problem.FieldError;
import com.freedom13.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads which part of a list is asked for, and seals positions so that a cursor is good for its own list only.
public final class Cursors {
    static final int DEEPEST_OFFSET = 10_000;
    private static final int SEAL_BYTES = 8;

    private final Keyed keyed;
    private final Callers callers;

    public Cursors(Keyed keyed, Callers callers) {
        this.keyed = keyed;
        this.callers = callers;
    }

    /// @param list the list's name with its filters: what a cursor of it may be used for
    /// @throws Problem 422 for a page that is no page, is too deep, or for a cursor that is not ours
    public PageRequest read(String list, @Nullable String page, @Nullable String perPage, @Nullable String cursor) {
        int size = Math.min(
                number("/per_page", given("per_page", perPage), PageRequest.DEFAULT_PER_PAGE),
                PageRequest.MAX_PER_PAGE);
        String from = given("cursor", cursor);
        String pageNumber = given("page", page);
        if (from != null) {
            if (pageNumber != null) {
                throw Problem.at("/cursor", "page-and-cursor");
            }
            String position = from.isEmpty() ? null : open(list, from);
            return new PageRequest.After(position, size, text -> seal(list, text));
        }
        int number = number("/page", pageNumber, 1);
        if ((number - 1L) * size > DEEPEST_OFFSET) {
            throw new Problem(CommonProblem.PAGE_TOO_DEEP, List.of(new FieldError("/page", "page-too-deep")));
        }
        return new PageRequest.Numbered(number, size);
    }

    /// Quarkus hands an empty parameter over as an absent one (quarkus#46177), but an empty cursor asks for the first
    /// part of a list.
    private @Nullable String given(String name, @Nullable String value) {
        return value == null ? callers.parameter(name) : value;
    }

    private static int number(String pointer, @Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            int number = (int) Math.min(Long.parseLong(text), Integer.MAX_VALUE);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number below 1
        }
        throw Problem.at(pointer, "not-a-page-number");
    }

    private String seal(String list, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(mark(list, text), SEAL_BYTES + text.length);
        System.arraycopy(text, 0, sealed, SEAL_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private String open(String list, String cursor) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > SEAL_BYTES) {
                byte[] text = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
                byte[] seal = Arrays.copyOf(sealed, SEAL_BYTES);
                if (java.security.MessageDigest.isEqual(seal, mark(list, text))) {
                    return new String(text, StandardCharsets.UTF_8);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, as for a wrong seal
        }
        throw Problem.at("/cursor", "bad-cursor");
    }

    private byte[] mark(String list, byte[] text) {
        return Arrays.copyOf(keyed.mark(Bytes.of(list), text), SEAL_BYTES);
    }
}
