package ibasho.opening;

import ibasho.protocol.DoorView;
import ibasho.protocol.DutyView;
import ibasho.protocol.HandOverView;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is told what became of a door, and what they were told last: only news is told. Listeners are
 * added by any thread and called on the door's.
 */
final class DoorNews {
    private static final Logger LOG = LoggerFactory.getLogger(DoorNews.class);

    private final List<Consumer<DoorView>> ofDoor = new CopyOnWriteArrayList<>();
    private final List<Consumer<DutyView>> ofDuty = new CopyOnWriteArrayList<>();
    private final List<Consumer<DutyView>> ofOffer = new CopyOnWriteArrayList<>();
    private DoorView door;
    private DutyView duty;
    private @Nullable HandOverView offer;

    /** Everybody knows how it is now. */
    DoorNews(DoorView door, DutyView duty, @Nullable HandOverView offer) {
        this.door = door;
        this.duty = duty;
        this.offer = offer;
    }

    void onChange(Consumer<DoorView> listener) {
        ofDoor.add(listener);
    }

    void onDuty(Consumer<DutyView> listener) {
        ofDuty.add(listener);
    }

    void onOffer(Consumer<DutyView> listener) {
        ofOffer.add(listener);
    }

    /** Tells of the door if it is other than told last. Door's thread only. */
    void tell(DoorView doorNow) {
        if (!doorNow.equals(door)) {
            door = doorNow;
            ofDoor.forEach(listener -> tell(listener, doorNow));
        }
    }

    /**
     * Tells of duty if it, or else the offer alone, is other than told last. Door's thread only.
     */
    void tell(DutyView dutyNow, @Nullable HandOverView offerNow) {
        if (!dutyNow.equals(duty)) {
            ofDuty.forEach(listener -> tell(listener, dutyNow));
        } else if (!Objects.equals(offerNow, offer)) {
            ofOffer.forEach(listener -> tell(listener, dutyNow));
        }
        duty = dutyNow;
        offer = offerNow;
    }

    private static <T> void tell(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException bug) {
            LOG.error("A listener of the door failed; the others are told.", bug);
        }
    }
}
