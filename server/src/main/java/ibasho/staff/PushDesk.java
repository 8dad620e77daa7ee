package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.PushRequest;
import ibasho.protocol.Result;
import ibasho.push.PushDevices;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where those who work here have their own devices called (push-01, M-3.2.ア-3). */
public final class PushDesk implements Desk<PushRequest> {
    private final PushDevices devices;

    /** A desk over these devices. */
    public PushDesk(PushDevices devices) {
        this.devices = devices;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, PushRequest wish) {
        return switch (wish) {
            case PushRequest.ReadPush _ ->
                    Answers.bringing(
                            devices.count(caller).thenCompose(count -> state(caller, count)));
            case PushRequest.Subscribe(var endpoint) -> Answers.result(subscribe(caller, endpoint));
            case PushRequest.Unsubscribe(var endpoint) ->
                    Answers.bringing(
                            devices.unsubscribe(caller, endpoint)
                                    .thenCompose(count -> state(caller, count)));
            case PushRequest.TestPush _ ->
                    Answers.bringing(
                            devices.call(caller.space(), Set.of(caller.who()))
                                    .thenApply(tally ->
                                            new Result.PushTested(tally.taken(), tally.failed())));
        };
    }

    private CompletionStage<Outcome<Result.PushState>> subscribe(Caller caller, String endpoint) {
        return devices.subscribe(caller, endpoint)
                .thenCombine(
                        devices.key(caller.space()),
                        (added, key) -> added.map(count -> new Result.PushState(key, count)));
    }

    private CompletionStage<Result.PushState> state(Caller caller, int count) {
        return devices.key(caller.space()).thenApply(key -> new Result.PushState(key, count));
    }
}
