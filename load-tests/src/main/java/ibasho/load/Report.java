package ibasho.load;

import ibasho.protocol.Line;
import java.util.List;
import java.util.Map;

/**
 * What one robot did and heard.
 *
 * @param stored sequence → text of every own line that was answered with "stored"
 * @param unanswered own lines that still wait for their answer
 * @param heard sequence → line of everything heard, however it arrived
 * @param inRoom whether it is connected and in the room
 * @param waitsFor names of wishes that wait for their answer on this connection
 * @param cuts how often the socket ended
 * @param faults messages that the protocol does not know, and lasting refusals
 */
public record Report(
        String nickname,
        Map<Long, String> stored,
        int unanswered,
        Map<Long, Line> heard,
        Hearing.Counts counts,
        boolean inRoom,
        List<String> waitsFor,
        long cuts,
        List<Throwable> faults) {}
