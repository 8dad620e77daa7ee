package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ibasho.gateway.RawSocket;
import ibasho.protocol.Role;
import ibasho.voice.media.TonePeer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Voices in a whole real house, by raw frames and real packets: who may, who hears whom, what stops
 * at once, and what nobody ever learns (voice-01 to voice-05).
 */
final class VoiceEndToEndTest {
    private static final Set<Role> MAY_JOIN =
            EnumSet.of(
                    Role.PARTICIPANT,
                    Role.MANAGER,
                    Role.LEAD,
                    Role.SUPPORT_WORKER,
                    Role.BRIDGE_WORKER,
                    Role.COUNSELLOR,
                    Role.TECH_SUPPORT);

    private static final String ENTER = "\"room.enter\",\"presenceMode\":\"VOICE\",\"resume\":null";
    private static final String ON = "\"voice.mic\",\"on\":true";
    private static final String OFF = "\"voice.mic\",\"on\":false";

    private static final Pattern ANSWER = Pattern.compile("\"answer\":\"([^\"]*)\"");

    /** A masked text frame that says how long it is, and no more: the rest is never read. */
    private static final byte[] HEAD_OF_A_MEGABYTE = {
        (byte) 0x81, (byte) 0xFF, 0, 0, 0, 0, 0, 0x10, 0, 0, 1, 2, 3, 4
    };

    @TempDir private Path directory;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Guest> guests = new ArrayList<>();
    private OpenHouse open;
    private CarePeople people;
    private int number = 10;
    private int tone;

    @BeforeEach
    void start() {
        open =
                new OpenHouse(
                        directory.resolve("data"),
                        true,
                        Map.of(
                                "IBASHO_VOICE_ENABLED", "true",
                                "IBASHO_VOICE_LISTEN", "127.0.0.1",
                                "IBASHO_VOICE_PORT", "0",
                                "IBASHO_VOICE_TURN_URLS", "turn:turn.example:3478",
                                "IBASHO_VOICE_TURN_SECRET", "0123456789abcdef"));
        people = new CarePeople(open);
        log.start();
        rootLogger().addAppender(log);
    }

    @AfterEach
    void stop() {
        rootLogger().detachAppender(log);
        guests.forEach(Guest::close);
        open.close();
    }

    @Test
    void everyRoleMayAsItsRowSaysAndNobodyListensUnlisted() {
        var witness = sitting("りす", "talk-1-a", Role.PARTICIPANT);

        for (var role : Role.values()) {
            var guest = guest("役" + role.name(), role);
            ask(guest, ENTER);
            ask(guest, "\"seat.take\",\"seat\":\"talk-1-b\"");
            var answer = ask(guest, join(guest.peer.offer()));

            assertThat(answer.contains("\"t\":\"voiceAnswer\""))
                    .as("voice-01 " + role)
                    .isEqualTo(MAY_JOIN.contains(role));
            if (MAY_JOIN.contains(role)) {
                assertThat(until(witness, "voice.table")).as("voice-03").contains(guest.who);
                ask(guest, "\"room.leave\"");
                assertThat(until(witness, "voice.table")).contains("\"people\":[]");
            }
        }
        assertThat(ask(witness, "\"voice.prepare\""))
                .contains("\"slots\":6", "turn:turn.example:3478", "\"ttlSeconds\":")
                .doesNotContain("0123456789abcdef", witness.who);
    }

    @Test
    void whoeverMayNotBeHeardIsNotHeardFromTheAnswerOn() {
        var manager = kept(new Guest("くすのき", open.comeIn(open.tokens(false).get(1)), "-"));
        ask(manager, "\"duty.checkIn\",\"hats\":[\"MANAGER\"],\"state\":\"IN_ROOM\"");
        ask(manager, ENTER);
        var hana = inVoice("はな", "talk-1-a");
        var momo = inVoice("もも", "talk-1-b");
        var suzu = inVoice("すず", "talk-1-c");
        var kuma = inVoice("くま", "talk-2-a");
        ask(suzu, ON);
        ask(kuma, ON);

        talks(hana, momo);
        ask(hana, OFF);
        isSilent(hana, momo, suzu);

        talks(hana, momo);
        assertThat(ask(manager, hush(hana))).contains("\"t\":\"stepTaken\"");
        isSilent(hana, momo, suzu);
        until(hana, "voice.hushed");
        assertThat(ask(manager, hush(hana))).contains("\"code\":\"NOT_NOW\"");
        var day = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        assertThat(ask(manager, "\"steer.log\",\"day\":\"" + day + "\""))
                .contains("\"step\":\"HUSH\"");

        talks(hana, momo);
        ask(hana, "\"seat.leave\"");
        isSilent(hana, momo, suzu);
        ask(hana, "\"seat.take\",\"seat\":\"talk-1-a\"");
        isSilent(hana, momo, suzu);

        talks(hana, momo);
        ask(manager, pauseOfVoice(hana));
        until(hana, "\"who\":\"" + hana.who + "\",\"mic\":false");
        isSilent(hana, momo, suzu);
        assertThat(ask(hana, ON)).contains("\"code\":\"SPEAKING_PAUSED\"");

        talks(momo, suzu);
        ask(momo, "\"voice.leave\"");
        isSilent(momo, hana, suzu);

        assertThat(kuma.peer.tones()).as("another table").isEmpty();
        assertThat(momo.heardOf.toString().lines().filter(line -> line.contains("\"voice.")))
                .noneMatch(line -> line.contains(kuma.who));
        nothingLeaked();
    }

    /** The packet that was being read may still go; nothing said after the news does. */
    @Test
    void quietRemovalPauseAndClosingLetNothingThroughAnyMore() {
        var manager = kept(new Guest("くすのき", open.comeIn(open.tokens(false).get(1)), "-"));
        ask(manager, "\"duty.checkIn\",\"hats\":[\"MANAGER\"],\"state\":\"IN_ROOM\"");
        ask(manager, ENTER);
        ask(manager, "\"seat.take\",\"seat\":\"talk-1-d\"");
        var hana = inVoice("はな", "talk-1-a");
        var momo = inVoice("もも", "talk-1-b");
        var suzu = inVoice("すず", "talk-1-c");
        talks(hana, momo);

        ask(manager, slow(true));
        assertThat(until(momo, "voice.ended")).contains("QUIET");
        int unheard = ++tone;
        hana.peer.say(unheard);
        await().untilAsserted(() -> assertThat(gauge("ibasho.voice.peers")).isZero());
        ask(manager, slow(false));
        var deaf = List.of(momo.peer, suzu.peer);
        List.of(hana, momo, suzu, manager).forEach(this::join);
        ask(manager, ON);
        talks(hana, momo);
        assertThat(deaf).allSatisfy(one -> assertThat(one.tones()).doesNotContain(unheard));

        talks(suzu, momo);
        var worker = people.enter("あんず", Role.SUPPORT_WORKER);
        assertThat(ask(manager, endToday(suzu, worker.value()))).contains("\"t\":\"stepTaken\"");
        until(suzu, "voice.ended");
        isSilent(suzu, momo, hana);

        ask(manager, "\"door.pause\",\"reason\":\"休けい\"");
        until(hana, "\"who\":\"" + hana.who + "\",\"mic\":false");
        isSilent(hana, momo, manager);

        ask(manager, "\"door.open\",\"reason\":\"\"");
        talks(hana, momo);
        ask(manager, "\"door.close\",\"reason\":\"おわり\"");
        until(hana, "\"who\":\"" + hana.who + "\",\"mic\":false");
        isSilent(hana, momo, manager);
        nothingLeaked();
    }

    @Test
    void whatNobodyShouldSendIsRefusedAndOthersHearNoGlitch() {
        var hana = inVoice("はな", "talk-1-a");
        var momo = inVoice("もも", "talk-1-b");
        var fox = sitting("きつね", "talk-1-c", Role.PARTICIPANT);
        talks(hana, momo);

        assertThat(ask(fox, ON)).contains("\"code\":\"NOT_IN_VOICE\"");
        assertThat(ask(fox, ON + ",\"who\":\"" + hana.who + "\"")).contains("\"EXTRA_FIELD\"");
        assertThat(ask(fox, hush(hana))).contains("\"code\":\"NOT_ALLOWED\"");
        assertThat(ask(fox, join("v=0"))).contains("\"code\":\"BAD_VALUE\"");
        assertThat(ask(fox, join("x".repeat(40_000)))).contains("\"code\":\"TOO_LONG\"");
        for (int i = 0; i < 300; i++) {
            fox.socket.say(frame(join(fox.peer.offer())));
        }
        assertThat(ask(fox, "\"session.ping\"")).contains("\"t\":\"done\"");
        assertThat(count("ibasho.voice.joins")).isBetween(3.0, 8.0);
        assertThat(gauge("ibasho.voice.peers")).isLessThanOrEqualTo(3);
        talks(hana, momo);
        fox.socket.sendBytes(HEAD_OF_A_MEGABYTE);
        assertThat(fox.socket.readClose()).isEqualTo(1009);
        talks(hana, momo);
    }

    /** Somebody with a socket and, for voice, a socket of the other kind. */
    private static final class Guest {
        private final RawSocket socket;
        private TonePeer peer;
        private final String who;
        private final StringBuilder heardOf = new StringBuilder();

        Guest(String name, RawSocket socket, String who) {
            this.socket = socket;
            this.peer = new TonePeer(name);
            this.who = who;
        }

        /** A new connection, as a browser makes one. */
        TonePeer anew() {
            peer.close();
            peer = new TonePeer(who);
            return peer;
        }

        void close() {
            peer.close();
            socket.close();
        }
    }

    /** Puts the microphone on and talks until the other hears it. */
    private void talks(Guest talker, Guest listener) {
        assertThat(ask(talker, ON)).contains("\"t\":\"done\"");
        talker.peer.sayUntilHeard(++tone, listener.peer);
    }

    /** Nothing that the talker says now arrives, though the listener hears the other. */
    private void isSilent(Guest talker, Guest listener, Guest other) {
        int unheard = ++tone;
        talker.peer.say(unheard);
        other.peer.sayUntilHeard(++tone, listener.peer);
        assertThat(listener.peer.tones()).doesNotContain(unheard);
    }

    private void nothingLeaked() {
        for (var guest : guests) {
            ask(guest, "\"session.ping\"");
            assertThat(guest.heardOf.toString()).doesNotContain(TonePeer.CANARIES);
        }
        assertThat(open.figures.registry().scrape())
                .contains("ibasho_voice_packets_out_total")
                .doesNotContain(TonePeer.CANARIES);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> TonePeer.CANARIES.stream().anyMatch(line::contains));
    }

    private Guest inVoice(String name, String seat) {
        var guest = sitting(name, seat, Role.PARTICIPANT);
        join(guest);
        return guest;
    }

    private void join(Guest guest) {
        var answer = ask(guest, join(guest.anew().offer()));
        var found = ANSWER.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        guest.peer.connect(found.group(1).replace("\\r\\n", "\r\n"));
    }

    private Guest sitting(String name, String seat, Role role) {
        var guest = guest(name, role);
        assertThat(ask(guest, ENTER)).contains("\"voice\":true");
        assertThat(ask(guest, "\"seat.take\",\"seat\":\"" + seat + "\"")).contains("\"done\"");
        return guest;
    }

    private Guest guest(String name, Role role) {
        var who = people.enter(name, role).value();
        return kept(new Guest(name, people.comeIn(name, role), who));
    }

    private Guest kept(Guest guest) {
        guests.add(guest);
        return guest;
    }

    private static String join(String offer) {
        var text = offer.replace("\r\n", "\\r\\n");
        return "\"voice.join\",\"offer\":\"" + text + "\"";
    }

    private static String hush(Guest who) {
        return "\"voice.hush\",\"who\":\"" + who.who + "\"";
    }

    private static String slow(boolean on) {
        return "\"steer.slow\",\"hat\":\"MANAGER\",\"on\":" + on + ",\"why\":\"静かに\"";
    }

    private static String endToday(Guest who, String by) {
        return "\"steer.endToday\",\"hat\":\"MANAGER\",\"person\":\""
                + who.who
                + "\",\"category\":\"OTHER\",\"why\":\"きょうはここまで\","
                + "\"followUp\":{\"how\":\"電話\",\"whoDoes\":\""
                + by
                + "\",\"dueDay\":\""
                + LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1)
                + "\"}";
    }

    private static String pauseOfVoice(Guest who) {
        return "\"steer.pause\",\"hat\":\"MANAGER\",\"person\":\""
                + who.who
                + "\",\"minutes\":5,\"text\":false,\"voice\":true,"
                + "\"category\":\"OTHER\",\"why\":\"休憩\"";
    }

    private String frame(String wish) {
        return "{\"n\":" + ++number + ",\"m\":{\"t\":" + wish + "}}";
    }

    private String ask(Guest guest, String wish) {
        guest.socket.say(frame(wish));
        var mine = Pattern.compile("\"n\":" + number + "[,}]");
        for (var frame = guest.socket.read(); frame != null; frame = guest.socket.read()) {
            if (mine.matcher(frame.text()).find()) {
                return frame.text();
            }
            guest.heardOf.append(frame.text()).append('\n');
        }
        throw new AssertionError(wish + ": no answer (expected: one)");
    }

    private static String until(Guest guest, String word) {
        for (var frame = guest.socket.read(); frame != null; frame = guest.socket.read()) {
            guest.heardOf.append(frame.text()).append('\n');
            if (frame.text().contains(word)) {
                return frame.text();
            }
        }
        throw new AssertionError(word + ": never told (expected: once)");
    }

    private double count(String name) {
        return open.figures.registry().get(name).functionCounter().count();
    }

    private double gauge(String name) {
        return open.figures.registry().get(name).gauge().value();
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
