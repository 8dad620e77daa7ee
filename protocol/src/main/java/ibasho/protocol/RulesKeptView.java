package ibasho.protocol;

import java.time.Instant;
import java.util.List;

/**
 * The rules as those see them who keep them: the proof that everybody knows them (M-3.2.ア-5b).
 *
 * @param since when the rules in force were laid down
 * @param people everybody who may come in, those who have not accepted the newest version first
 */
public record RulesKeptView(Rules rules, Instant since, List<RulesAcceptance> people) {}
