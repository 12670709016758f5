package io.proofstream.console.rejected;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a message lies, as {@code publish} prints it: {@code evidence.raw/3@42}. */
record Place(String topic, int partition, long offset) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<topic>[A-Za-z0-9._-]{1,249})/(?<partition>\\d{1,9})@(?<offset>\\d{1,18})");

  static Place parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new TypeConversionException("'" + text + "' is no place such as evidence.raw/3@42");
    }
    return new Place(
        form.group("topic"),
        Integer.parseInt(form.group("partition")),
        Long.parseLong(form.group("offset")));
  }

  String condition() {
    return "(_topic = '%s' AND _partition = %d AND _offset = %d)"
        .formatted(topic, partition, offset);
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "@" + offset;
  }

  /** For picocli. */
  static final class Converter implements ITypeConverter<Place> {
    @Override
    public Place convert(String text) {
      return parse(text);
    }
  }
}
