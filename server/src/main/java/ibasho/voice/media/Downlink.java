package ibasho.voice.media;

import ibasho.protocol.ParticipantId;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jitsi.srtp.SrtpContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * Everything one listener hears: who may be heard, and through which slot. When all slots are taken
 * the louder voice wins. Thread-safe by its own lock.
 */
final class Downlink {

    private static final long SILENT_NANOS = 500_000_000L;
    private static final long SETTLED_NANOS = 300_000_000L;
    private static final double CLEARLY_LOUDER = 6;

    private final List<Slot> slots = new ArrayList<>();
    private final int opusType;
    private final DtlsPath.Sender sender;
    private final Counts counts;
    private final Consumer<List<Optional<ParticipantId>>> onSlots;
    private final Object telling = new Object();
    private Set<ParticipantId> audible;

    Downlink(
            Offer offer,
            List<Integer> ssrcs,
            SrtpContextFactory keys,
            DtlsPath.Sender sender,
            Counts counts,
            Consumer<List<Optional<ParticipantId>>> onSlots)
            throws GeneralSecurityException {
        for (int ssrc : ssrcs) {
            slots.add(new Slot(ssrc, keys));
        }
        opusType = offer.opusType();
        this.sender = sender;
        this.counts = counts;
        this.onSlots = onSlots;
        audible = Set.of();
    }

    /** From now on only these are heard; the slots of all others are free at once. */
    void hear(Set<ParticipantId> talkers, long now) {
        boolean changed = false;
        synchronized (this) {
            audible = talkers;
            for (var slot : slots) {
                var talker = slot.talker();
                if (talker != null && !talkers.contains(talker.who())) {
                    slot.take(null, now);
                    changed = true;
                }
            }
        }
        tell(changed);
    }

    /** Frees the slot of a connection that ended. */
    void release(Uplink gone, long now) {
        boolean changed = false;
        synchronized (this) {
            for (var slot : slots) {
                if (slot.talker() == gone) {
                    slot.take(null, now);
                    changed = true;
                }
            }
        }
        tell(changed);
    }

    /** Sends one sound on, if it may be heard and finds a slot. */
    void forward(Uplink from, Sound sound, long now) {
        boolean changed = false;
        synchronized (this) {
            if (!audible.contains(from.who())) {
                return;
            }
            var slot = of(from);
            if (slot == null) {
                slot = free(from, now);
                changed = slot != null;
            }
            send(slot, from, sound, now, changed);
        }
        tell(changed);
    }

    private synchronized List<Optional<ParticipantId>> talkers() {
        var talkers = new ArrayList<Optional<ParticipantId>>();
        for (var slot : slots) {
            talkers.add(Optional.ofNullable(slot.talker()).map(Uplink::who));
        }
        return List.copyOf(talkers);
    }

    /** One at a time, so that what is told last is what holds. */
    private void tell(boolean changed) {
        if (changed) {
            synchronized (telling) {
                onSlots.accept(talkers());
            }
        }
    }

    private void send(@Nullable Slot slot, Uplink from, Sound sound, long now, boolean taken) {
        if (slot == null) {
            counts.noSlot.increment();
            return;
        }
        if (taken) {
            slot.take(from, now);
        }
        var packet = slot.next(sound, opusType, now);
        if (packet == null) {
            counts.late.increment();
            return;
        }
        if (sender.send(packet.getBuffer(), packet.getOffset(), packet.getLength())) {
            counts.packetsOut.increment();
            counts.bytesOut.add(packet.getLength());
        }
    }

    private @Nullable Slot of(Uplink talker) {
        for (var slot : slots) {
            if (slot.talker() == talker) {
                return slot;
            }
        }
        return null;
    }

    /** An empty slot; else one that is silent; else the quietest, for a voice clearly louder. */
    private @Nullable Slot free(Uplink from, long now) {
        var empty = empty(from.who());
        return empty != null ? empty : from.loudness().speaks(now) ? quietest(from, now) : null;
    }

    /** The one this person had, as after a new connection; else the first. */
    private @Nullable Slot empty(ParticipantId who) {
        Slot first = null;
        for (var slot : slots) {
            if (slot.talker() == null && who.equals(slot.former())) {
                return slot;
            }
            first = first == null && slot.talker() == null ? slot : first;
        }
        return first;
    }

    private @Nullable Slot quietest(Uplink from, long now) {
        Slot best = null;
        double most = from.loudness().quiet() + CLEARLY_LOUDER;
        for (var slot : slots) {
            var talker = slot.talker();
            boolean silent = slot.silentFor(now) > SILENT_NANOS;
            if (silent || talker == null || !talker.loudness().speaks(now)) {
                return slot;
            }
            double quiet = talker.loudness().quiet();
            if (quiet > most && slot.takenFor(now) > SETTLED_NANOS) {
                best = slot;
                most = quiet;
            }
        }
        return best;
    }
}
