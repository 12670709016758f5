package io.proofstream.measure;

import io.proofstream.asset.Drafted;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.Fact;
import java.time.Instant;

/** A fact in a story: true, and of no end unless told otherwise. */
public final class Stated extends Drafted {
  private final String type;
  private final String subject;
  private Boolean flag = true;
  private Double number;
  private Instant until;

  private Stated(String type, String subject) {
    super(Kind.FACT_COLLECTED);
    this.type = type;
    this.subject = subject;
    state();
  }

  public static Stated fact(String type, String subject) {
    return new Stated(type, subject);
  }

  /** A document with its title, who approved it and when it was last reviewed. */
  public static Drafted document(String title, String approver, Instant reviewedAt) {
    Stated stated = new Stated("document", "security policy");
    stated.fact =
        new Fact(
            "document",
            "security policy",
            null,
            null,
            null,
            null,
            null,
            title,
            null,
            null,
            null,
            approver,
            reviewedAt);
    return stated;
  }

  public Stated is(Boolean value) {
    flag = value;
    return state();
  }

  public Stated counts(double value) {
    number = value;
    return state();
  }

  public Stated until(Instant end) {
    until = end;
    return state();
  }

  private Stated state() {
    fact =
        new Fact(
            type, subject, null, number, flag, null, until, null, null, null, null, null, null);
    return this;
  }
}
