package io.proofstream.source.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Controls that a text cites, as people write them into the messages of their policies: {@code
 * PCI-DSS 3.2.1}, {@code SOC 2 CC6.1, CC7.2}, {@code HIPAA 164.308(a)(7)}. Each comes out in one
 * spelling, framework and then the framework's own id.
 *
 * <p>A citation is a framework's name followed by one of its ids, and further ids joined by commas
 * and the like. Only ids that belong to one framework alone are recognised without its name.
 */
public final class Citations {
  /** Longer texts are no messages; what stands behind this is not looked at. */
  private static final int LOOKED_AT = 8192;

  private static final String BETWEEN =
      "[\\s:,(\\[#-]{0,4}(?:(?:control|criteri(?:on|a)|requirement|req|section|sec|annex"
          + "|art(?:icle)?)s?[.:]?\\s{0,2})?(?:§\\s?)?";
  private static final Pattern NEXT =
      Pattern.compile("\\s{0,2}(?:[,;/&+]|and|or)\\s{0,2}(?:§\\s?)?", Pattern.CASE_INSENSITIVE);

  private static final String NIST_CONTROL = "[A-Z]{2}-\\d{1,2}(?:\\s?\\(\\d{1,2}\\))?";

  private static final List<Framework> FRAMEWORKS =
      List.of(
          Framework.of(
              "SOC 2",
              "SOC\\s?-?2(?:\\s+type\\s+(?:ii?|[12]))?",
              "(?:CC[1-9]|PI1|[AC]1|P[1-8])\\.\\d{1,2}"),
          Framework.of(
              "PCI DSS",
              "PCI[\\s-]?DSS(?:\\s+v\\d(?:\\.\\d){0,2}"
                  + "|\\s+(?:4\\.0(?:\\.1)?|3\\.2\\.1)(?=[\\s:]+(?:req\\w{0,10}\\.?\\s)?\\d))?",
              "\\d{1,2}(?:\\.\\d{1,2}){1,3}"),
          Framework.of(
              "HIPAA",
              "(?:HIPAA(?:\\s+security\\s+rule)?|45\\s+CFR)",
              "164\\.\\d{3}(?:\\([A-Za-z0-9]{1,4}\\)){0,4}"),
          Framework.of(
              "ISO 27001",
              "ISO(?:/IEC)?[\\s-]?27001(?:[:\\s-]?20\\d\\d)?",
              "A\\.\\d{1,2}(?:\\.\\d{1,2}){1,3}"),
          Framework.of(
              "NIST 800-53",
              "(?:NIST\\s+)?(?:SP\\s?)?800-53(?:\\s?r(?:ev)?\\.?\\s?\\d)?",
              NIST_CONTROL),
          Framework.of(
              "NIST 800-171",
              "(?:NIST\\s+)?(?:SP\\s?)?800-171(?:\\s?r(?:ev)?\\.?\\s?\\d)?",
              "0?3\\.\\d{1,2}\\.\\d{1,2}"),
          Framework.of("NIST 800-190", "(?:NIST\\s+)?(?:SP\\s?)?800-190", "[34]\\.\\d(?:\\.\\d)?"),
          Framework.of("FedRAMP", "FedRAMP(?:\\s+(?:high|moderate|low))?", NIST_CONTROL),
          Framework.of(
              "CMMC",
              "CMMC(?:\\s+(?:2\\.0|L(?:evel\\s)?[123]))?",
              "[A-Z]{2}\\.(?:L[123]-3\\.\\d{1,2}\\.\\d{1,2}|[1-5]\\.\\d{3})"),
          Framework.of("CIS Docker", cis("Docker"), "\\d(?:\\.\\d{1,2}){1,3}"),
          Framework.of("CIS Kubernetes", cis("Kubernetes"), "\\d(?:\\.\\d{1,2}){1,3}"),
          Framework.of("CIS Controls", cis("Controls?"), "\\d{1,2}(?:\\.\\d{1,2})?"),
          Framework.of("GDPR Art.", "GDPR", "\\d{1,2}(?:\\(\\d\\))?"));

  /** Ids that no other framework has, so that the name may be left out. */
  private static final Map<Pattern, String> ALONE =
      Map.of(
          Pattern.compile("(?<![\\w.])CC[1-9]\\.\\d{1,2}(?!\\w)"), "SOC 2",
          Pattern.compile("(?<![\\w.])[A-Z]{2}\\.L[123]-3\\.\\d{1,2}\\.\\d{1,2}(?!\\w)"), "CMMC");

  private record Framework(String name, Pattern head, Pattern id) {
    static Framework of(String name, String head, String id) {
      return new Framework(
          name,
          Pattern.compile("(?<!\\w)" + head + BETWEEN + "(?=[A-Z0-9])", Pattern.CASE_INSENSITIVE),
          Pattern.compile(id + "(?!\\w)", Pattern.CASE_INSENSITIVE));
    }
  }

  private Citations() {}

  /** In the order of the texts, each once; texts may be null. */
  public static List<String> in(String... texts) {
    List<String> cited = new ArrayList<>();
    for (String text : texts) {
      if (text != null) {
        String read = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        found(read).values().stream().filter(each -> !cited.contains(each)).forEach(cited::add);
      }
    }
    return cited;
  }

  /** By where it stands. */
  private static TreeMap<Integer, String> found(String text) {
    TreeMap<Integer, String> found = new TreeMap<>();
    for (Framework framework : FRAMEWORKS) {
      Matcher head = framework.head().matcher(text);
      while (head.find()) {
        listed(text, head.end(), framework, found);
      }
    }
    ALONE.forEach(
        (id, framework) -> {
          Matcher alone = id.matcher(text);
          while (alone.find()) {
            found.putIfAbsent(alone.start(), framework + " " + alone.group());
          }
        });
    return found;
  }

  private static void listed(
      String text, int from, Framework framework, TreeMap<Integer, String> found) {
    Matcher id = framework.id().matcher(text);
    Matcher next = NEXT.matcher(text);
    int at = from;
    while (id.region(at, text.length()).lookingAt()) {
      found.put(at, framework.name() + " " + spelled(id.group()));
      if (!next.region(id.end(), text.length()).lookingAt()) {
        return;
      }
      at = next.end();
    }
  }

  /** HIPAA's paragraphs are in lower case, every other letter in upper case. */
  private static String spelled(String id) {
    return id.startsWith("164.")
        ? id.toLowerCase(Locale.ROOT)
        : id.toUpperCase(Locale.ROOT).replace(" ", "");
  }

  private static String cis(String what) {
    return "CIS\\s+"
        + what
        + "(?:\\s+Benchmark)?(?:\\s+v\\d+(?:\\.\\d+){0,2}|\\s+1\\.\\d+\\.\\d+(?=[\\s:]+\\d))?";
  }
}
