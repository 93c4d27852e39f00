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
