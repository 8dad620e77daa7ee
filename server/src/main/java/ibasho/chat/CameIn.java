package ibasho.chat;

import ibasho.protocol.Line;
import ibasho.protocol.ServerMessage;
import java.util.List;

/**
 * Somebody inside, with what they may read, all taken at one point of the log.
 *
 * @param seq the newest sequence at that point
 * @param resumed true: {@code missed} is all they missed; false: {@code lines} is a fresh start
 */
public record CameIn(
        Stay stay, long seq, boolean resumed, List<Line> lines, List<ServerMessage> missed) {}
