import Canvas
import Testing

@testable import Dashboard

@Suite struct Look {
  @Test func look() {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 60, rows: 20)] {
      var desk = FrameworkDesk(size: size)
      print(desk.shown)
      for key in ["2", "3", "4", "5"] { desk.type(key); print(desk.shown) }
      desk.type("1"); desk.press(.enter); print(desk.shown); desk.press(.tab); print(desk.shown)
      desk.press(.escape); desk.type("w"); print(desk.shown); desk.press(.escape); desk.type(","); print(desk.shown)
      desk.press(.escape); desk.press(.function(1)); desk.type("appel"); print(desk.shown); desk.press(.escape)
      desk.type("c"); print(desk.shown); desk.press(.escape); desk.type("a"); print(desk.shown)
    }
  }
}
