package ibasho.panel;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.PanelPart;
import ibasho.protocol.PanelSeat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Panel sessions in a 居場所 of its own, wired as in the program. */
final class Meetings {
    final SpaceId space;
    final TestClock clock = new TestClock();
    final Caller fuji;
    final Caller momiji;
    final Caller hiba;
    final Caller kuri;
    final Caller kaede;
    final Caller sugi;
    private final DatabaseFixture fixture;
    private final PanelStore store;
    Panels panels;

    Meetings(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.fuji = caller("fuji", Role.FACILITATOR);
        this.momiji = caller("momiji", Role.EXPERT);
        this.hiba = caller("hiba", Role.EXPERT);
        this.kuri = caller("kuri", Role.EXPERT);
        this.kaede = caller("kaede", Role.COUNSELLOR);
        this.sugi = caller("sugi", Role.EXPERT);
        this.store = new PanelStore(fixture.database(), new AuditLog(clock), fixture.cipher());
        this.panels = new Panels(store, clock);
    }

    /** As after a restart: nobody is inside, what is stored is there. */
    void restart() {
        panels = new Panels(store, clock);
    }

    Caller caller(String who, Role... roles) {
        return new Caller(space, new ParticipantId(who), new SessionId("s"), Set.of(roles), true);
    }

    /** ふじ leads; もみじ 医療, ひば 司法, くり 福祉, かえで 相談員. */
    Panel plan(String key) {
        var now = clock.instant();
        return done(
                panels.plan(
                        kaede,
                        key,
                        "第1回",
                        now,
                        now.plus(Duration.ofHours(2)),
                        List.of(
                                seat(fuji, PanelPart.FACILITATOR),
                                seat(momiji, PanelPart.MEDICAL),
                                seat(hiba, PanelPart.LEGAL),
                                seat(kuri, PanelPart.WELFARE),
                                seat(kaede, PanelPart.COUNSELLOR))));
    }

    /** Everybody inside, and begun. */
    Panel begun(String key) {
        var panel = plan(key);
        come(panel, fuji);
        List.of(momiji, hiba, kuri, kaede).forEach(who -> come(panel, who));
        return done(panels.floor().begin(fuji, panel.id()));
    }

    String link(Panel panel, Caller who) {
        return done(panels.link(kaede, panel.id(), who.who())).token();
    }

    /** With a link, admitted, and inside. */
    void come(Panel panel, Caller who) {
        done(panels.door().knock(who, link(panel, who)));
        if (!who.equals(fuji)) {
            done(panels.door().admit(fuji, panel.id(), who.who(), true));
        }
        done(panels.door().enter(who, panel.id()));
    }

    void nominate(Panel panel, Caller... people) {
        done(
                panels.floor()
                        .nominate(
                                fuji,
                                panel.id(),
                                List.of(people).stream().map(Caller::who).toList()));
    }

    CompletionStage<Outcome<PanelFloor.Said>> say(
            Panel panel, Caller who, String key, String text) {
        return panels.floor().say(who, panel.id(), key, text);
    }

    /** Everything in this column of the whole table, as somebody with the disk reads it. */
    String onDisk(String sql) throws SQLException {
        var all = new StringBuilder();
        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var bytes = rows.getBytes(1);
                all.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
                all.append('\n');
            }
        }
        return all.toString();
    }

    void onDisk(Burglary burglary) throws SQLException {
        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement()) {
            burglary.with(statement);
        }
    }

    /** What somebody with the disk does. */
    interface Burglary {
        void with(Statement statement) throws SQLException;
    }

    static <T> T done(CompletionStage<Outcome<T>> answer) {
        return switch (answer.toCompletableFuture().join()) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    static <T> RefusalCode refused(CompletionStage<Outcome<T>> answer) {
        return switch (answer.toCompletableFuture().join()) {
            case Outcome.Refused<T>(var why) -> why.code();
            case Outcome.Done<T> done -> throw new AssertionError(done.toString());
        };
    }

    private static PanelSeat seat(Caller who, PanelPart part) {
        return new PanelSeat(who.who(), part);
    }
}
