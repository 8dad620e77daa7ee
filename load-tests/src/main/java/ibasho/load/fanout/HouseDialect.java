package ibasho.load.fanout;

import ibasho.load.Wire;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import io.netty.buffer.ByteBuf;
import io.netty.util.collection.LongObjectHashMap;
import io.netty.util.collection.LongObjectMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Our own server: signed in by a cookie, hello, enter, then lines or steps. Reads frames by where
 * things stand in them, since it must cost less than the server.
 */
final class HouseDialect implements Dialect {
    /** What the senders do. */
    enum Act {
        CHAT,
        MOVES
    }

    /** Where the kind of a message begins: after <code>{"t":"</code>. */
    private static final int KIND = 6;

    private static final Pattern SEQ = Pattern.compile("^\\{\"t\":\"chat.said\".*?\"seq\":(\\d+)");
    private static final String GREETED = "{\"t\":\"done\",\"n\":1,";
    private static final String ENTERED = "{\"t\":\"done\",\"n\":2,";

    private final List<String> tokens;
    private final Act act;
    private final int bytes;
    private final Ring ring = new Ring();
    private final LongObjectMap<Member> byId = new LongObjectHashMap<>();
    private boolean begun;
    private long lastLine;
    private final String run = Long.toString(System.nanoTime(), 36);

    /**
     * How to speak as these people.
     *
     * @param tokens of all members, room by room
     * @param bytes of a chat line
     */
    HouseDialect(List<String> tokens, Act act, int bytes) {
        this.tokens = tokens;
        this.act = act;
        this.bytes = bytes;
    }

    @Override
    public String path(Member member) {
        return "/ws";
    }

    @Override
    public String handshakeHeaders(Member member) {
        return "Origin: http://127.0.0.1:%d\r\nSec-WebSocket-Protocol: ibasho.v1\r\nCookie: __Host-ibasho=%s\r\n"
                .formatted(member.hall().port(), tokens.get(member.number()));
    }

    @Override
    public void opened(Member member) {
        ask(member, "{\"t\":\"session.hello\",\"client\":\"bench\"}");
        member.flush();
    }

    /** Brings those who will walk to where they begin. */
    void gather(Hall hall) {
        for (int sender = 0; sender < hall.shape().allSenders(); sender++) {
            var member = hall.sender(sender);
            ask(member, ring.goToStart());
            member.flush();
        }
    }

    /** Everybody stands where the round begins: from now on places are steps. */
    void begin() {
        begun = true;
    }

    @Override
    public String message(Member member, long seq) {
        return frame(member, act == Act.CHAT ? line(member, seq) : ring.step(seq));
    }

    private String line(Member member, long seq) {
        return "{\"t\":\"chat.say\",\"key\":\"%s-%d-%d\",\"audience\":\"ROOM\",\"text\":\"%s\",\"replyTo\":null,\"contactConfirmed\":true}"
                .formatted(run, member.sender(), seq, Mark.text(member.sender(), seq, bytes));
    }

    @Override
    public void heard(Member member, ByteBuf in, int from, int length, long now) {
        switch (in.getByte(from + KIND)) {
            case 'c' -> said(member, in, from, length, now);
            case 'a' -> ring.read(in, from, length, step -> moved(member, step, now));
            case 'd' -> answered(member, in, from, length);
            case 'r' -> refused(member, in, from, length);
            default -> {}
        }
    }

    private void said(Member member, ByteBuf in, int from, int length, long now) {
        if (member.number() == member.hall().shape().people() - 1) {
            lastLine = numberIn(in, from, length);
        }
        Mark.read(in, from, length, (sender, seq) -> member.heard(sender, seq, now));
    }

    /** Of {@code "seq":N}; the number before if this says nothing of a line. */
    private long numberIn(ByteBuf in, int from, int length) {
        var found = SEQ.matcher(in.toString(from, length, StandardCharsets.UTF_8));
        return found.find() ? Long.parseLong(found.group(1)) : lastLine;
    }

    private void moved(Member member, Ring.Stand stand, long now) {
        var mover = byId.get(stand.who());
        if (!begun || mover == null || mover.sender() < 0 || mover.room() != member.room()) {
            return;
        }
        var tally = member.hall().tally();
        var last = tally.lastHeard(member.number(), mover.sender());
        var steps = ring.stepsBetween(last, stand.place());
        if (steps < 0) {
            tally.wentBack();
        }
        for (int i = 1; i <= steps; i++) {
            member.heard(mover.sender(), last + i, now);
        }
    }

    private void answered(Member member, ByteBuf in, int from, int length) {
        var start = in.toString(from, GREETED.length(), StandardCharsets.UTF_8);
        if (start.equals(GREETED)) {
            greeted(member, in.toString(from, length, StandardCharsets.UTF_8));
            ask(member, "{\"t\":\"room.enter\",\"presenceMode\":\"TEXT\",\"resume\":null}");
            member.flush();
        } else if (start.equals(ENTERED)) {
            member.joined();
        }
    }

    private void greeted(Member member, String text) {
        if (Wire.message(text) instanceof ServerMessage.Done(var _, Result.Greeting greeting)) {
            byId.put(Ring.keyOf(greeting.self().who().value()), member);
            return;
        }
        member.hall().broken(new IllegalStateException("hello: " + text));
    }

    private static void refused(Member member, ByteBuf in, int from, int length) {
        var text = in.toString(from, length, StandardCharsets.UTF_8);
        member.hall().tally().refused(text);
        member.hall().broken(new IllegalStateException("refused: " + text));
    }

    @Override
    public void ask(Member member, String wish) {
        member.say(frame(member, wish));
    }

    @Override
    public long lastLine() {
        return lastLine;
    }

    private static String frame(Member member, String wish) {
        return "{\"n\":" + member.nextWish() + ",\"m\":" + wish + "}";
    }
}
