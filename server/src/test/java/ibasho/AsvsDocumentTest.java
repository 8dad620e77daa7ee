package ibasho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of security requirements names only what there is ({@code docs/asvs.md}). */
final class AsvsDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/asvs.md");
    private static final Pattern ROW =
            Pattern.compile(
                    "\\| (\\d+)\\.(\\d+)\\.(\\d+) \\| ([123]) \\|"
                            + " [^|]+ \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern SUM =
            Pattern.compile("\\| (\\d+ )?([^|]+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");
    private static final Pattern TEST =
            Pattern.compile("`(\\w+(?:Test|IT)|[\\w.-]+\\.test\\.(?:ts|js))`");
    private static final Pattern PAGE = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void everyRequirementOfLevelsOneAndTwoStandsThereOnceAndInOrder() throws IOException {
        var rows = rows();

        assertThat(rows).extracting(Row::order).doesNotHaveDuplicates().isSorted();
        assertThat(rows.stream().filter(row -> row.level() == 1)).hasSize(70);
        assertThat(rows.stream().filter(row -> row.level() == 2)).hasSize(183);
    }

    /** A row says how and by what, or why not. */
    @Test
    void noRowIsEmpty() throws IOException {
        assertThat(rows())
                .allMatch(row ->
                        row.kind() == Kind.APPLIES_NOT
                                ? row.how().isBlank()
                                : !row.how().isBlank() || row.kind() == Kind.NOT_MET)
                .allMatch(row -> row.kind() != Kind.MET || row.whyNot().isBlank());
    }

    @Test
    void everyTestNamedThereExists() throws IOException {
        assertThat(testsThereAre()).containsAll(found(TEST));
    }

    @Test
    void everyPageNamedThereExists() throws IOException {
        assertThat(found(PAGE)).isNotEmpty().allMatch(AsvsDocumentTest::exists);
    }

    @Test
    void theSumsAreThoseOfTheRows() throws IOException {
        var rows = rows();
        var sums = sums();

        assertThat(sums).hasSize(19);
        for (var sum : sums) {
            assertThat(sum.counts()).as(sum.name()).isEqualTo(counted(sum, rows));
        }
    }

    private static List<Integer> counted(Sum sum, List<Row> rows) {
        var meant =
                rows.stream()
                        .filter(row -> sum.chapter() == 0 || row.chapter() == sum.chapter())
                        .filter(row -> (row.level() == 3) == sum.name().startsWith("level 3"))
                        .toList();
        return List.of(
                count(meant, Kind.MET),
                count(meant, Kind.APPLIES_NOT),
                count(meant, Kind.NOT_MET),
                meant.size());
    }

    private static int count(List<Row> rows, Kind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(Row::of)
                .toList();
    }

    private static List<Sum> sums() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .map(line -> SUM.matcher(line.replace("**", "")))
                .filter(Matcher::matches)
                .map(Sum::of)
                .toList();
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(DOCUMENT))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean exists(String page) {
        return Files.exists(Path.of("../docs").resolve(page));
    }

    private static Set<String> testsThereAre() throws IOException {
        var names = new TreeSet<String>();
        for (var place : List.of("src/test", "../load-tests/src/test", "../client-web/src")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                files.map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.java$", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** What a row comes to. */
    private enum Kind {
        MET,
        APPLIES_NOT,
        NOT_MET
    }

    /**
     * One requirement.
     *
     * @param order its id as one number, to compare
     */
    private record Row(int chapter, int order, int level, String how, String whyNot) {
        static Row of(MatchResult cells) {
            int chapter = number(cells, 1);
            int order = (chapter * 100 + number(cells, 2)) * 100 + number(cells, 3);
            return new Row(
                    chapter, order, number(cells, 4), cells.group(5), cells.group(7).strip());
        }

        Kind kind() {
            if (whyNot.startsWith("does not apply: ")) {
                return Kind.APPLIES_NOT;
            }
            return whyNot.startsWith("**not met**") ? Kind.NOT_MET : Kind.MET;
        }

        private static int number(MatchResult cells, int group) {
            return Integer.parseInt(cells.group(group));
        }
    }

    /**
     * One row of the sums.
     *
     * @param chapter 0: all of them
     * @param counts met, does not apply, not met, rows
     */
    private record Sum(int chapter, String name, List<Integer> counts) {
        static Sum of(MatchResult cells) {
            var chapter = cells.group(1);
            return new Sum(
                    chapter == null ? 0 : Integer.parseInt(chapter.strip()),
                    cells.group(2),
                    Stream.of(3, 4, 5, 6).map(at -> Integer.parseInt(cells.group(at))).toList());
        }
    }
}
