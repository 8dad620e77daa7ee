package ibasho.push;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The devices of staff that may be called. Whether somebody may have one called is decided at the
 * desk. Thread-safe; never blocks.
 */
public final class PushDevices implements AutoCloseable {
    /** Most devices of one person; one person has a telephone and a few browsers. */
    public static final int MAX_DEVICES = 10;

    private final PushStore store;
    private final PushServices services;
    private final PushSender sender;

    /** Devices kept in this store, called as these settings say. */
    public PushDevices(PushStore store, PushSettings settings, InstantSource clock) {
        this(store, settings.services(), new PushSender(settings.contact(), clock));
    }

    PushDevices(PushStore store, PushServices services, PushSender sender) {
        this.store = store;
        this.services = services;
        this.sender = sender;
    }

    /** What a browser needs to subscribe: the public key, in base64url. */
    public CompletableFuture<String> key(SpaceId space) {
        return store.key(space).thenApply(VapidKey::publicKey);
    }

    /** How many devices somebody has subscribed. */
    public CompletableFuture<Integer> count(Caller caller) {
        return store.count(caller.space(), caller.who());
    }

    /**
     * Subscribes a device of the caller.
     *
     * @param address the subscription's {@code endpoint}
     * @return how many there are now; refused with {@code PUSH_ADDRESS} when it belongs to no known
     *     push service, {@code BAD_VALUE} ({@code maxDevices}) when there are too many
     */
    public CompletableFuture<Outcome<Integer>> subscribe(Caller caller, String address) {
        var accepted = services.accept(address);
        if (accepted.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.PUSH_ADDRESS));
        }
        return store.add(caller.space(), caller.who(), accepted.get(), MAX_DEVICES)
                .thenCompose(added ->
                        added
                                ? count(caller).thenApply(Outcome::done)
                                : CompletableFuture.completedFuture(tooMany()));
    }

    /** Forgets a device of the caller; brings how many are left. */
    public CompletableFuture<Integer> unsubscribe(Caller caller, String address) {
        return store.remove(caller.space(), caller.who(), address).thenCompose(_ -> count(caller));
    }

    /** Calls every device of these people, at once. */
    public CompletableFuture<PushTally> call(SpaceId space, Set<ParticipantId> people) {
        if (people.isEmpty()) {
            return CompletableFuture.completedFuture(PushTally.NOBODY);
        }
        return store.devices(space, people)
                .thenCompose(devices ->
                        devices.isEmpty()
                                ? CompletableFuture.completedFuture(PushTally.NOBODY)
                                : store.key(space)
                                        .thenCompose(key -> callAll(space, devices, key)));
    }

    private CompletableFuture<PushTally> callAll(
            SpaceId space, List<PushStore.Device> devices, VapidKey key) {
        return devices.stream()
                .map(device -> call(space, device, key))
                .reduce((all, one) -> all.thenCombine(one, PushTally::plus))
                .orElseGet(() -> CompletableFuture.completedFuture(PushTally.NOBODY));
    }

    /** Asks the list again: a service that was struck off since is not called. */
    private CompletableFuture<PushTally> call(
            SpaceId space, PushStore.Device device, VapidKey key) {
        var address = services.accept(device.address());
        if (address.isEmpty()) {
            return CompletableFuture.completedFuture(new PushTally(0, 1));
        }
        return sender.call(address.get(), key)
                .thenCompose(answer ->
                        switch (answer) {
                            case TAKEN -> CompletableFuture.completedFuture(new PushTally(1, 0));
                            case FAILED -> CompletableFuture.completedFuture(new PushTally(0, 1));
                            case GONE ->
                                    store.forget(space, device).thenApply(_ -> PushTally.NOBODY);
                        });
    }

    private static Outcome<Integer> tooMany() {
        return Outcome.refused(Refusal.of(RefusalCode.BAD_VALUE, "maxDevices", MAX_DEVICES));
    }

    @Override
    public void close() {
        sender.close();
    }
}
