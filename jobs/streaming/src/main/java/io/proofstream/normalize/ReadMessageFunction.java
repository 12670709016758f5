package io.proofstream.normalize;

import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * A message in; its entries out, at once, and what is kept of it on the side; or its rejection on
 * another side, counted by reason; or the message itself, if its content is still elsewhere. The
 * rejection of a signed message goes with the entries: whose it is, is told at admission.
 */
final class ReadMessageFunction extends ProcessFunction<Message, Entry> {
  static final OutputTag<Entry> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(Entry.class));
  static final OutputTag<Entry> CONTENTS =
      new OutputTag<>("contents", TypeInformation.of(Entry.class));
  static final OutputTag<Message> CLAIMS =
      new OutputTag<>("claims", TypeInformation.of(Message.class));

  private final Duration futureBound;

  private transient Reader reader;
  private transient Rejections rejections;

  /**
   * @param futureBound how far evidence may claim to have happened after the broker took it
   */
  ReadMessageFunction(Duration futureBound) {
    this.futureBound = futureBound;
  }

  @Override
  public void open(OpenContext context) {
    reader = new Reader(Tools.all(), CollectorKeys.none(), futureBound);
    rejections = new Rejections(getRuntimeContext().getMetricGroup());
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
      if (entry.rejected() == null || entry.proof() != null) {
        out.collect(entry);
      } else {
        rejections.count(entry);
        context.output(REJECTED, entry);
      }
    }
  }
}
