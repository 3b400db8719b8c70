package eu.tiltas.search.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of question, whatever language it is asked in: which parts it must have and may have. It has no others.
 *
 * @param source who answers it
 */
record Form(String source, List<String> of, String wants, Map<String, Set<String>> where, List<Part> parts) {

    /** The part that is a name, whatever its words. */
    static final String NAMED = "named";

    /**
     * A part of a question.
     *
     * @param value the only one it takes; empty for any, which is then given to whoever answers
     * @param optional whether it may be missing
     * @param many whether it may stand more than once
     * @param oneOf whether one of the parts so marked must be there
     */
    record Part(String role, String value, boolean optional, boolean many, boolean oneOf) {

        private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)(?:=([A-Za-z0-9_-]+))?([?*+!]?)");

        /** @throws IllegalArgumentException if it can't be understood */
        static Part of(String written) {
            Matcher part = WRITTEN.matcher(written);
            if (!part.matches()) {
                throw new IllegalArgumentException(written);
            }
            String how = part.group(3);
            return new Part(
                    part.group(1),
                    part.group(2) == null ? "" : part.group(2),
                    !how.isEmpty() && !how.equals("+"),
                    how.equals("*") || how.equals("+"),
                    how.equals("!"));
        }

        private boolean takes(Piece piece) {
            return role.equals(piece.role()) && (value.isEmpty() || value.equals(piece.value()));
        }
    }

    /** A question with the word for who answers it. */
    record Asked(String source, Question question) {}

    /** @throws IllegalArgumentException if it is put to nothing, or has no parts */
    Form {
        of = List.copyOf(of);
        where = Map.copyOf(where);
        parts = List.copyOf(parts);
        if (of.isEmpty() || parts.isEmpty()) {
            throw new IllegalArgumentException(of.isEmpty() ? "of" : "parts");
        }
    }

    boolean asksByName() {
        return parts.stream().anyMatch(part -> part.role().equals(NAMED));
    }

    /** The question that these pieces make; empty if one of them has no place in it or one is missing. */
    Optional<Question> question(List<Piece> pieces, Optional<Question.Named> named) {
        Map<String, List<String>> given = new HashMap<>();
        List<Part> missing = new ArrayList<>(parts);
        List<Part> open = new ArrayList<>(parts);
        missing.removeIf(part -> part.optional() || part.role().equals(NAMED));
        for (Piece piece : pieces) {
            if (piece.role().equals(Piece.SMALL)) {
                continue;
            }
            Optional<Part> place = place(piece, open);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            missing.remove(place.get());
            if (!place.get().many()) {
                open.remove(place.get());
            }
            if (place.get().value().isEmpty()) {
                given.computeIfAbsent(piece.role(), role -> new ArrayList<>()).add(piece.value());
            }
        }
        boolean any = parts.stream().noneMatch(Part::oneOf)
                || parts.stream().anyMatch(part -> part.oneOf() && !open.contains(part));
        return missing.isEmpty() && any ? Optional.of(new Question(of, wants, where, given, named)) : Optional.empty();
    }

    /** The part that takes it, one for this very value before one for any. */
    private static Optional<Part> place(Piece piece, List<Part> open) {
        List<Part> taking = open.stream().filter(part -> part.takes(piece)).toList();
        return taking.stream()
                .filter(part -> !part.value().isEmpty())
                .findFirst()
                .or(() -> taking.stream().findFirst());
    }
}
