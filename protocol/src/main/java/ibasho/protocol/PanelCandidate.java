package ibasho.protocol;

import java.util.List;

/** Somebody who may be put on a roster, and as what. */
public record PanelCandidate(ParticipantId who, String nickname, List<PanelPart> parts) {}
