package nl.brievenbus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No regular expression of the code or of the rules can take more than linear time for where it stands. */
class RegularExpressionsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String PACKAGE = "nl.brievenbus.extract";

    /** A call that compiles its argument: the literal stands in group 1. */
    private static final Pattern INLINE = Pattern.compile(
            "\\.(?:matches|replaceAll|replaceFirst|split)\\(\\s{0,40}\"((?:[^\"\\\\]|\\\\.){0,400}+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(?:a|ab)*c",
                ".*x.*",
                "\\s+\\s*",
                "(?:\\d{1,3})*",
                "[a-z]{2,}\\d*",
                "(?:.*,){1,9}",
                "(?=.*a.*b)c"
            })
    void anExpressionThatCanBackTrackWithoutBoundIsFound(String regex) {
        assertThat(Backtracking.faults(regex)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.*",
                "a*+b*+c*",
                "(?:, \\d{1,4})*+",
                "a+|b+",
                "[^\\]*+]{1,9}",
                "(?<!a)b{0,9}",
                "(?iu)\\p{L}+",
                "(?<x>a)?"
            })
    void anExpressionThatCannotIsLeftAlone(String regex) {
        assertThat(Backtracking.faults(regex)).isEmpty();
    }

    @Test
    void noCompiledExpressionCanBackTrackWithoutBound() throws Exception {
        Map<String, List<String>> faults = new TreeMap<>();
        Collection<Pattern> patterns = patterns();
        patterns.forEach(pattern -> {
            List<String> found = Backtracking.faults(pattern.pattern());
            if (!found.isEmpty()) {
                faults.put(pattern.pattern(), found);
            }
        });

        assertThat(patterns).hasSizeGreaterThan(50);
        assertThat(faults)
                .as("Make the repetition possessive (*+) or give it an upper bound ({0,80}).")
                .isEmpty();
    }

    @Test
    void noExpressionInACallCanBackTrackWithoutBound() throws IOException {
        Map<String, List<String>> faults = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = INLINE.matcher(Files.readString(file));
                while (matcher.find()) {
                    List<String> found = Backtracking.faults(matcher.group(1).replace("\\\\", "\\"));
                    if (!found.isEmpty()) {
                        faults.put(file.getFileName() + ": " + matcher.group(1), found);
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /** Those in static fields of our classes, and all that a loaded reader of letters holds. */
    private static Collection<Pattern> patterns() throws Exception {
        Map<String, Pattern> patterns = new TreeMap<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(LetterReader.load()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(
                            path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java"))
                    .toList()) {
                String name = SOURCES.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                statics(Class.forName(name.substring(0, name.length() - ".java".length())), open);
            }
        }
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Pattern pattern) {
                patterns.put(pattern.pattern(), pattern);
            } else if (seen.add(next)) {
                held(next).forEach(open::push);
            }
        }
        return patterns.values();
    }

    private static void statics(Class<?> type, Deque<Object> open) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                Optional.ofNullable(field.get(null)).ifPresent(open::push);
            }
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            statics(inner, open);
        }
    }

    private static List<Object> held(Object holder) throws IllegalAccessException {
        if (holder instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream())
                    .map(Object.class::cast)
                    .toList();
        }
        if (holder instanceof Collection<?> collection) {
            return List.copyOf(collection);
        }
        if (holder instanceof Optional<?> optional) {
            return optional.<List<Object>>map(List::of).orElse(List.of());
        }
        if (holder instanceof Object[] array) {
            return Arrays.stream(array).filter(each -> each != null).toList();
        }
        List<Object> held = new java.util.ArrayList<>();
        for (Class<?> type = holder.getClass(); isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    Optional.ofNullable(field.get(holder)).ifPresent(held::add);
                }
            }
        }
        return held;
    }

    private static boolean isOurs(@Nullable Class<?> type) {
        return type != null && type.getName().startsWith(PACKAGE) && !type.isEnum();
    }
}
