package io.proofstream.judgement;

import io.proofstream.control.Coverage;
import io.proofstream.judgement.verdict.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Controls with the answers to what they ask, as a test says them. */
public final class Answered {
  public static final Answer PASS = answer(Status.PASS, null);
  public static final Answer WARNING = answer(Status.WARNING, null);
  public static final Answer FAILED = answer(Status.FAILED, null);
  public static final Answer NOT_APPLICABLE = answer(Status.NOT_APPLICABLE, null);
  public static final Answer SILENT = unknown(Reason.SILENT);
  public static final Answer NEVER_CONNECTED = unknown(Reason.NEVER_CONNECTED);
  public static final Answer NO_OCCURRENCES = unknown(Reason.NO_OCCURRENCES);

  private final Map<String, Asked> asked = new TreeMap<>();
  private final Map<String, Answer> answers = new TreeMap<>();
  private final List<HeldControl> controls = new ArrayList<>();

  public static Answer unknown(Reason reason) {
    return answer(Status.NOT_ASSESSED, reason);
  }

  private static Answer answer(Status status, Reason reason) {
    String word = (reason == null ? status.word() : reason.word()) + ".";
    String advice = status == Status.WARNING || status == Status.FAILED ? "Mend it." : null;
    Double value = status.isAssessed() ? (2 - status.ordinal()) / 2.0 : null;
    return new Answer(
        status, reason, new Measured(value, 1, 2, 1, null, 3, 0, 90, null), word, advice, null);
  }

  /** A control that asks as many checks, c1 and so on, as there are answers. */
  public Answered control(String id, Coverage coverage, int weight, Answer... said) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      Asked question = Question.question().check(id + ".c" + (i + 1)).asked();
      ids.add(question.id());
      asked.put(question.id(), question);
      answers.put(question.id(), said[i]);
    }
    String note = coverage == Coverage.PARTIAL ? "a signed letter." : null;
    controls.add(
        new HeldControl(
            "rules-low", "rules", "*", id, "Do it", "First", coverage, weight, null, note, ids));
    return this;
  }

  public Programme programme() {
    HeldScope scope = new HeldScope("rules-low", "Low", "rules", "*", Map.of("First", 2));
    return new Programme("acme", "sha256:c", 3, List.of(scope), asked, controls);
  }

  public Map<String, Answer> answers() {
    return answers;
  }
}
