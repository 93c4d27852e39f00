/*
  PolySchedule grows until its last step, then jumps to 0.

What it does:
  PolySchedule(ITERATION, 0.5, 2, 20) is 0.5 (1 + i/20)^2: at step 19 it is 1.9, nearly four times
  where it began.
What it should do:
  The polynomial schedule of Caffe, which it is named after: 0.5 (1 - i/20)^2, at step 19 0.00125.
Why:
  valueAt returns initialValue * Math.pow(1 + i / (double) maxIter, power); the sign is wrong.

Found by handgrad audit in DL4J / ND4J 1.0.0-M2.1. Run it with nd4j-native and deeplearning4j-nn on the class path:
java -cp '<jars>/*' PolyGrows.java
*/
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

public class PolyGrows {
    public static void main(String[] arguments) {
        PolySchedule schedule = new PolySchedule(ScheduleType.ITERATION, 0.5, 2, 20);
        for (int i : new int[] {0, 10, 19, 20}) {
            double expected = 0.5 * Math.pow(1 - i / 20.0, 2);
            System.out.println("step " + i + ": " + schedule.valueAt(i, 0) + ", expected " + expected);
        }
        System.out.println("fault: " + (schedule.valueAt(19, 0) > schedule.valueAt(0, 0)));
    }
}
