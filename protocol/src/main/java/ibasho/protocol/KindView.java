package ibasho.protocol;

import java.util.List;

/**
 * A kind of opening.
 *
 * @param guests who is on its list; empty for readers who may not edit it
 */
public record KindView(KindId id, KindText text, List<ParticipantId> guests, long version) {}
