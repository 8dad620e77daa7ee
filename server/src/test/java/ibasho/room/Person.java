package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Audience;
import ibasho.protocol.Facing;
import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.RoomView;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.VoiceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody in a scene, with one connection that may be cut and replaced. */
final class Person {
    private final Scene scene;
    private final List<ServerMessage> kept = new ArrayList<>();
    private final List<Long> steps = new ArrayList<>();
    private Visitor visitor;
    private RecordingLink link;
    private long wishes;
    private int keys;

    Person(Scene scene, Visitor visitor, RecordingLink link) {
        this.scene = scene;
        this.visitor = visitor;
        this.link = link;
    }

    ParticipantId who() {
        return visitor.who();
    }

    Visitor visitor() {
        return visitor;
    }

    RecordingLink link() {
        return link;
    }

    /** The same person on another tab. */
    Person otherTab() {
        return new Person(scene, visitor, scene.link());
    }

    /** Asks and waits; the answer is taken out of what was received. */
    ServerMessage ask(RoomRequest request) {
        var n = ++wishes;
        assertThat(scene.room().handle(visitor, link, n, request)).isTrue();
        scene.settle();
        return answer(n);
    }

    /** The same for a wish about one's own line of voice. */
    ServerMessage ask(VoiceRequest.OwnVoice request) {
        var n = ++wishes;
        assertThat(scene.room().handle(visitor, link, n, request)).isTrue();
        scene.settle();
        return answer(n);
    }

    /** Asks without waiting for what comes of it. */
    long post(RoomRequest request) {
        var n = ++wishes;
        assertThat(scene.room().handle(visitor, link, n, request)).isTrue();
        return n;
    }

    /** Takes a step; its answer comes with the frame that tells of it, and is not heard of here. */
    void step(Facing facing) {
        steps.add(post(new RoomRequest.Step(facing)));
        scene.settle();
    }

    /** Comes in and returns what is seen. */
    RoomView enter(PresenceMode mode) {
        return entered(mode, null).room();
    }

    Result.Entered entered(PresenceMode mode, @Nullable ResumePoint resume) {
        return (Result.Entered)
                Objects.requireNonNull(result(ask(new RoomRequest.Enter(mode, resume))));
    }

    /** The connection is cut; the next wish comes by a new one. */
    Person cut() {
        scene.room().lost(who(), link.id());
        scene.settle();
        link = scene.link();
        return this;
    }

    /** Says a line to the room and returns its sequence. */
    long say(String text) {
        return said(ask(line(text, Audience.ROOM)));
    }

    /** Says a line to the table and returns its sequence. */
    long sayAtTable(String text) {
        return said(ask(line(text, Audience.TABLE)));
    }

    RoomRequest.Say line(String text, Audience audience) {
        return new RoomRequest.Say(
                visitor.who() + "-" + link.id() + "-" + ++keys, audience, text, null, false);
    }

    Person sit(String seat) {
        assertThat(result(ask(new RoomRequest.TakeSeat(new SeatId(seat))))).isNull();
        return this;
    }

    ServerMessage react(long line, Reaction reaction, boolean on) {
        return ask(new RoomRequest.React(line, reaction, on));
    }

    /** Roles change while inside, as the gateway tells the room. */
    void becomes(Role... roles) {
        visitor =
                new Visitor(
                        visitor.who(),
                        visitor.nickname(),
                        visitor.avatar(),
                        Set.of(roles),
                        visitor.robot());
        scene.room().changed(visitor);
        scene.settle();
    }

    void isCalled(String nickname) {
        visitor =
                new Visitor(
                        visitor.who(),
                        nickname,
                        visitor.avatar(),
                        visitor.roles(),
                        visitor.robot());
        scene.room().changed(visitor);
        scene.settle();
    }

    /** What came since the last look. */
    List<ServerMessage> hears() {
        var heard = new ArrayList<>(kept);
        kept.clear();
        heard.addAll(link.take());
        heard.removeIf(message -> steps.stream().anyMatch(n -> isAnswer(message, n)));
        return heard;
    }

    /** What came since the last look, movement aside. */
    List<ServerMessage> hearsOfLines() {
        return hears().stream()
                .filter(message ->
                        message instanceof ServerMessage.Said
                                || message instanceof ServerMessage.Edited
                                || message instanceof ServerMessage.Removed
                                || message instanceof ServerMessage.Reacted
                                || message instanceof ServerMessage.LineHidden
                                || message instanceof ServerMessage.LineRestored)
                .toList();
    }

    /** The words said to this person since the last look. */
    List<String> hearsWords() {
        return hears().stream()
                .filter(ServerMessage.Said.class::isInstance)
                .map(message -> ((ServerMessage.Said) message).line().text())
                .toList();
    }

    /** The refusal of the wish, or a failure if it was done. */
    RefusalCode refusal(RoomRequest request) {
        return ((ServerMessage.Refused) ask(request)).code();
    }

    static List<String> words(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /** What a done wish brought, or a failure if it was refused. */
    static @Nullable Result result(ServerMessage answer) {
        return ((ServerMessage.Done) answer).result();
    }

    private long said(ServerMessage answer) {
        return ((Result.SaidAs) Objects.requireNonNull(result(answer))).seq();
    }

    private ServerMessage answer(long n) {
        ServerMessage found = null;
        for (var message : link.take()) {
            if (isAnswer(message, n)) {
                assertThat(found).as("answers to wish " + n).isNull();
                found = message;
            } else {
                kept.add(message);
            }
        }
        return Objects.requireNonNull(found, "no answer to wish " + n);
    }

    private static boolean isAnswer(ServerMessage message, long n) {
        return switch (message) {
            case ServerMessage.Done(var done, _) -> done == n;
            case ServerMessage.Refused(var refused, _, _) -> refused == n;
            default -> false;
        };
    }
}
