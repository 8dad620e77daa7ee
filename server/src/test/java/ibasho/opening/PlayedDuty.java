package ibasho.opening;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.DutyWatch;
import ibasho.opening.duty.Moment;
import ibasho.protocol.DutyView;
import ibasho.protocol.HandOverView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those on duty, as a test wishes. */
final class PlayedDuty implements DutyWatch {
    volatile boolean manager = true;
    volatile boolean ready = true;
    volatile boolean quiet;
    volatile @Nullable HandOverView offer;
    final List<Instant> allWent = new ArrayList<>();

    @Override
    public DutyView view() {
        return new DutyView(List.of());
    }

    @Override
    public @Nullable HandOverView offer() {
        return offer;
    }

    @Override
    public boolean hasManager(Instant now) {
        return manager;
    }

    @Override
    public boolean isReady(OpeningWindow opening, Instant to, Instant now) {
        return ready;
    }

    @Override
    public void watch(Moment moment) {}

    @Override
    public void rest() {}

    @Override
    public boolean callsForQuiet(Instant now) {
        return quiet;
    }

    @Override
    public void allGo(Moment moment) {
        allWent.add(moment.now());
    }

    @Override
    public void clockStepped(Moment moment, Instant before) {}
}
