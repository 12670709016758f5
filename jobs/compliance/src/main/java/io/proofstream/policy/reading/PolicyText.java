package io.proofstream.policy.reading;

import io.proofstream.document.DocumentProblem;
import io.proofstream.document.JsonText;
import io.proofstream.document.Malformed;
import io.proofstream.document.Problems;
import io.proofstream.document.Written;
import io.proofstream.document.Written.Entry;
import io.proofstream.document.Written.Mapping;
import io.proofstream.document.Written.Scalar;
import io.proofstream.document.YamlText;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Frameworks;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Reads the policy document, YAML or JSON: a policy, or all that is wrong with it at once. What it
 * does not say is the default; what it says and nobody understands is wrong.
 */
public final class PolicyText {
  /** More than any policy needs, and less than a message may have. */
  public static final int MAX_BYTES = YamlText.MAX_BYTES;

  private static final String DEFAULT_ORG = "default";

  private PolicyText() {}

  /**
   * @param file what problems call it
   * @param org whose policy it is; null if the document says, or else {@code default}
   * @param known frameworks that it may name
   */
  public static PolicyReading read(String file, byte[] document, String org, Frameworks known) {
    Problems problems = new Problems(file);
    try {
      return read(written(decoded(document), problems), org, known, problems);
    } catch (Malformed e) {
      problems.add(e.line(), "", e.getMessage());
      return new PolicyReading(null, null, problems.byLine());
    }
  }

  private static PolicyReading read(Mapping root, String org, Frameworks known, Problems problems) {
    Policy defaults = Policies.ofNobody(org == null ? DEFAULT_ORG : org);
    Policy policy = new RecordReader(problems, zone(root)).read(Policy.class, root, "", defaults);
    new PolicyRules(policy, problems).check(org, known);
    List<DocumentProblem> all = problems.byLine();
    boolean saysVersion =
        root.entries().get("version") instanceof Entry entry
            && entry.value() instanceof Scalar number
            && number.sort() != Written.Sort.NOTHING;
    return all.isEmpty()
        ? new PolicyReading(policy, saysVersion ? policy.version() : null, all)
        : new PolicyReading(null, null, all);
  }

  private static Mapping written(String text, Problems problems) throws Malformed {
    Written root =
        text.stripLeading().startsWith("{")
            ? JsonText.read(text, problems)
            : YamlText.read(text, problems);
    if (root instanceof Mapping mapping) {
      return mapping;
    }
    if (root == null || root instanceof Scalar nothing && nothing.sort() == Written.Sort.NOTHING) {
      throw new Malformed(1, "says nothing; a policy has at least one key");
    }
    throw new Malformed(root.line(), "a policy is a mapping, and this is " + root.what());
  }

  private static String decoded(byte[] document) throws Malformed {
    if (document.length > MAX_BYTES) {
      throw new Malformed(
          1, "is larger than a policy may be: more than %,d bytes".formatted(MAX_BYTES));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed(1, "is not UTF-8");
    }
  }

  /** In which dates without a time are meant; if it is none, that is a problem found later. */
  private static ZoneId zone(Mapping root) {
    Entry entry = root.entries().get("time_zone");
    try {
      return entry != null && entry.value() instanceof Scalar zone
          ? ZoneId.of(zone.text())
          : ZoneOffset.UTC;
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
