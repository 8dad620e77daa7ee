package ibasho.voice.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No thread, no name of a connection, and no word in any log. */
final class NothingStaysBehindTest {

    private VoiceFixture voice;

    @BeforeEach
    void open() throws Exception {
        voice = new VoiceFixture();
    }

    @AfterEach
    void close() {
        voice.close();
    }

    @Test
    void fortyJoinsAndLeavesLeaveNoThreadBehind() throws Exception {
        comeAndGo(10);
        await().atMost(VoiceClient.PATIENCE).until(() -> threadsOfConnections().isEmpty());

        comeAndGo(40);

        assertThat(voice.engine.figures().connected()).isEqualTo(50);
        assertThat(voice.engine.figures().peers()).isZero();
        await().atMost(VoiceClient.PATIENCE).until(() -> threadsOfConnections().isEmpty());
    }

    @Test
    void noLoggerSaysAnAddressAPasswordOrAName() throws Exception {
        var said = new CopyOnWriteArrayList<String>();

        whatIsSaid(said, Logger.getLogger(""));

        assertThat(said).noneMatch(NothingStaysBehindTest::tells);
    }

    @Test
    void theEarOfTheTestAboveWouldHearIt() throws Exception {
        var said = new CopyOnWriteArrayList<String>();
        var library = Logger.getLogger("org.ice4j");
        library.setUseParentHandlers(false);
        try {
            whatIsSaid(said, library);
        } finally {
            library.setUseParentHandlers(true);
        }

        assertThat(said).anyMatch(NothingStaysBehindTest::tells);
    }

    private void whatIsSaid(List<String> said, Logger ear) throws Exception {
        var console = new ByteArrayOutputStream();
        var before = System.err;
        var listening = listener(said);
        var level = ear.getLevel();
        ear.addHandler(listening);
        ear.setLevel(Level.ALL);
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            comeAndGo(2);
            var left = voice.client("kuma").join(voice.hall);
            left.close();
            voice.hall.leave(left.who);
        } finally {
            System.setErr(before);
            ear.removeHandler(listening);
            ear.setLevel(level);
        }
        said.addAll(console.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private static boolean tells(String text) {
        return text.contains("127.0.0.1")
                || text.contains(ClientLine.PASSWORD)
                || text.contains(ClientLine.UFRAG)
                || text.contains("203.0.113.77")
                || text.contains("a=ice");
    }

    private static Handler listener(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getLoggerName() + " " + line.getMessage() + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private void comeAndGo(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (var guest = new VoiceClient("guest", 2, voice::standing)) {
                guest.join(voice.hall);
                assertThat(threadsOfConnections()).isNotEmpty();
                voice.hall.leave(guest.who);
            }
        }
    }

    /** The libraries keep one thread for each address of a browser; their pools are not counted. */
    private static List<String> threadsOfConnections() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("IceConnector") || name.contains("StunStack-socket"))
                .toList();
    }
}
