package ibasho.staff;

import ibasho.moderation.pairs.Pair;
import ibasho.moderation.pairs.Regard;
import ibasho.protocol.PairView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RegardView;
import ibasho.protocol.RegardsView;
import java.util.List;
import java.util.Set;

/**
 * Pairs and 配慮 with 呼び名 instead of ids. Pure.
 *
 * @param inside who is inside now
 */
record PairsViews(Names names, Set<ParticipantId> inside) {
    PairView pair(Pair pair) {
        return new PairView(
                pair.id(),
                pair.first(),
                names.of(pair.first()),
                pair.second(),
                names.of(pair.second()),
                pair.why(),
                names.of(pair.by()),
                pair.at(),
                inside.contains(pair.first()) && inside.contains(pair.second()));
    }

    List<PairView> pairs(List<Pair> pairs) {
        return pairs.stream().map(this::pair).toList();
    }

    RegardsView of(ParticipantId person, List<Regard> regards, List<Pair> apart) {
        return new RegardsView(
                person,
                names.of(person),
                inside.contains(person),
                regards.stream().map(this::regard).toList(),
                pairs(apart));
    }

    private RegardView regard(Regard regard) {
        return new RegardView(
                regard.id(), regard.own(), names.of(regard.by()), regard.at(), regard.words());
    }
}
