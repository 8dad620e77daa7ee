package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ibasho.protocol.Command;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every wish by a raw frame of every role, against the cells of the privilege matrix as they stand
 * in the file. Rows without a wish are listed: nobody can even ask for them here.
 */
final class WholeMatrixTest {
    private static final Logger LOG = LoggerFactory.getLogger(WholeMatrixTest.class);
    private static final Map<String, NamedCsvRecord> ROWS = rows();

    /** Fewer than any rate lets through in a row. */
    private static final int AT_ONCE = 10;

    /** Rows that forbid something to everybody: no wish may stand there. */
    private static final Set<String> NOBODY =
            Set.of(
                    "room-05",
                    "room-06",
                    "room-08",
                    "room-16",
                    "room-19",
                    "room-23",
                    "voice-02",
                    "voice-03",
                    "voice-04",
                    "audit-02");

    /**
     * Rows of consultations, case records and panels for which nothing is built, or by hand only.
     */
    private static final Set<String> NO_WISH_YET =
            Set.of(
                    "case-04",
                    "case-06",
                    "case-07",
                    "case-09",
                    "case-10",
                    "case-11",
                    "case-12",
                    "case-13",
                    "panel-02",
                    "panel-03");

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyWishIsRefusedAsItsCellSays(Role role) {
        var commands =
                CommandRegistry.all().stream()
                        .filter(one -> !one.rule().capability().equals(Command.EVERYONE))
                        .toList();
        try (var gateway = new PlayedGateway()) {
            for (var from = 0; from < commands.size(); from += AT_ONCE) {
                var some = commands.subList(from, Math.min(from + AT_ONCE, commands.size()));
                askAll(gateway, role, "person-" + from, some);
            }
        }
        assertThat(commands).hasSizeGreaterThan(100);
    }

    private static void askAll(
            PlayedGateway gateway, Role role, String who, List<CommandRegistry.Entry> commands) {
        try (var socket = gateway.open(gateway.frontDesk.enter(who, "of-" + who, role))) {
            socket.hello();
            for (var command : commands) {
                socket.say(SampleFrames.of(2, command));
                var answer = String.valueOf(socket.read());
                var cell = cell(command.rule().capability(), role);
                assertThat(answer).as(command.name()).doesNotContain("TOO_FAST", "MALFORMED");
                assertThat(answer.contains("\"code\":\"NOT_ALLOWED\""))
                        .as("%s, cell %s, said %s", command.name(), cell, answer)
                        .isEqualTo(cell.equals("N"));
            }
        }
    }

    @Test
    void whatIsForbiddenToEverybodyHasNoWish() {
        var asked =
                CommandRegistry.all().stream()
                        .map(command -> command.rule().capability())
                        .collect(Collectors.toSet());

        for (var row : NOBODY) {
            assertThat(asked).doesNotContain(row);
            assertThat(Arrays.stream(Role.values()).map(role -> cell(row, role)).distinct())
                    .as(row)
                    .containsExactly("N");
        }
    }

    @Test
    void everyRowOfConsultationsHasItsWishesOrIsNamedAsWithout() {
        var asked =
                CommandRegistry.all().stream()
                        .map(command -> command.rule().capability())
                        .collect(Collectors.toSet());

        var without =
                ROWS.keySet().stream()
                        .filter(row -> row.matches("(consult|case|panel)-.*"))
                        .filter(row -> !asked.contains(row))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(without).isEqualTo(NO_WISH_YET);
    }

    @Test
    void theRowsOfFacilitationArePrinted() {
        var wishes = new TreeMap<String, Set<String>>();
        for (var command : CommandRegistry.all()) {
            wishes.computeIfAbsent(command.rule().capability(), _ -> new TreeSet<>())
                    .add(command.name());
        }
        var printed = new LinkedHashMap<String, String>();
        ROWS.keySet().stream()
                .filter(row -> row.matches("room-.*|voice-.*|site-02|case-08|audit-.*"))
                .forEach(row -> printed.put(row, line(row, wishes.getOrDefault(row, Set.of()))));
        printed.forEach((row, line) -> LOG.info("{} {}", row, line));

        assertThat(printed).hasSizeGreaterThan(30);
    }

    private static String line(String row, Set<String> wishes) {
        var cells =
                List.of("V", "A", "P", "M", "W", "C", "E", "T", "K", "SA").stream()
                        .map(column -> column + ":" + found(row).getField(column))
                        .collect(Collectors.joining(" "));
        return cells + " | " + (wishes.isEmpty() ? "no wish here" : String.join(", ", wishes));
    }

    private static String cell(String row, Role role) {
        return role.hasAlone(row) ? "S" : found(row).getField(role.column());
    }

    private static NamedCsvRecord found(String row) {
        return Objects.requireNonNull(ROWS.get(row), row);
    }

    private static Map<String, NamedCsvRecord> rows() {
        var file =
                Objects.requireNonNull(
                        WholeMatrixTest.class.getResourceAsStream("/privilege-matrix.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            var found = new LinkedHashMap<String, NamedCsvRecord>();
            rows.forEach(row -> found.put(row.getField("id"), row));
            return found;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
