package io.proofstream.normalize;

import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * A message in; its entries out, at once, and what is kept of it on the side; or its rejection on
 * another side, counted by reason; or the message itself, if its content is still elsewhere.
 */
final class ReadMessageFunction extends ProcessFunction<Message, Entry> {
  static final OutputTag<Entry> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(Entry.class));
  static final OutputTag<Entry> CONTENTS =
      new OutputTag<>("contents", TypeInformation.of(Entry.class));
  static final OutputTag<Message> CLAIMS =
      new OutputTag<>("claims", TypeInformation.of(Message.class));

  private final Normalize.Reading how;

  private transient Reader reader;
  private transient Map<Reason, Counter> rejections;

  ReadMessageFunction(Normalize.Reading how) {
    this.how = how;
  }

  @Override
  public void open(OpenContext context) {
    reader = new Reader(Tools.all(), how.collectors(), how.futureBound());
    rejections = new EnumMap<>(Reason.class);
    MetricGroup group = getRuntimeContext().getMetricGroup().addGroup("rejected");
    for (Reason reason : Reason.values()) {
      rejections.put(reason, group.counter(reason.name().toLowerCase(Locale.ROOT)));
    }
  }

  @Override
  public void processElement(Message message, Context context, Collector<Entry> out) {
    if (message.isClaim()) {
      context.output(CLAIMS, message);
      return;
    }
    Reading reading = reader.read(message);
    if (reading.content() != null) {
      context.output(CONTENTS, Entry.of(reading.content()));
    }
    for (Entry entry : Entry.of(reading)) {
      if (entry.rejected() == null) {
        out.collect(entry);
      } else {
        rejections.get(entry.rejected().reason()).inc();
        context.output(REJECTED, entry);
      }
    }
  }
}
