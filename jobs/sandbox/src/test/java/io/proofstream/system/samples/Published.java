package io.proofstream.system.samples;

import io.proofstream.system.Console;
import io.proofstream.system.Place;
import io.proofstream.system.Receipt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of all samples, and of our own documents.
 *
 * @param folder receipts by file; of an event in a file, with # and its number
 * @param explained of files that do not say what they are about, published anew with it
 * @param own of documents that no tool writes
 */
record Published(
    Map<String, Receipt> folder, Map<String, Receipt> explained, Map<String, Receipt> own) {
  static final String ACCEPTED = "accepted";

  static Published by(String org) {
    Map<String, Place> all = Console.publish("--org", org, Samples.FOLDER.toString());
    Map<String, Place> again =
        publish(org, Fates.NAMELESS, "--asset", "registry.example/samples/nameless:1.0");
    again.putAll(publish(org, List.of(Fates.WORDLESS), "--source", "gitleaks"));
    Map<String, Place> ours = Console.publish("--org", org, Samples.OWN.toString());
    return new Published(
        await(org, Samples.FOLDER, all),
        await(org, Samples.FOLDER, again),
        await(org, Samples.OWN, ours));
  }

  Stream<Receipt> receipts() {
    return Stream.of(folder, explained, own).flatMap(receipts -> receipts.values().stream());
  }

  /** At once, or once somebody had said what it is about. */
  boolean isAccepted(String file) {
    return Stream.of(folder, explained)
        .anyMatch(
            receipts ->
                receipts.containsKey(file) && receipts.get(file).outcome().equals(ACCEPTED));
  }

  private static Map<String, Place> publish(
      String org, List<String> files, String option, String value) {
    List<String> words = new ArrayList<>(List.of("--org", org, option, value));
    files.forEach(file -> words.add(Samples.FOLDER.resolve(file).toString()));
    return Console.publish(words.toArray(String[]::new));
  }

  private static Map<String, Receipt> await(String org, Path root, Map<String, Place> published) {
    Map<String, Receipt> booked = Receipt.await(org, published.values());
    Map<String, Receipt> receipts = new TreeMap<>();
    published.forEach(
        (name, place) ->
            receipts.put(root.relativize(Path.of(name)).toString(), booked.get(place.toString())));
    return receipts;
  }
}
