// A peer of bench fanout: Node's ws as a good user of it would broadcast. Each message is framed
// once and the ready frame is written to every member's socket. Prints "ready <port>".
import { createServer } from "node:http";
import { Sender, WebSocketServer } from "ws";

const rooms = new Map();
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
const SHAPE = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true };

sockets.on("connection", (socket, request) => {
  const name = request.url;
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on("close", () => room.delete(socket));
  socket.on("message", (text) => {
    const frame = Buffer.concat(Sender.frame(text, SHAPE));
    for (const member of room) {
      member._socket.write(frame);
    }
  });
});

http.listen(0, "127.0.0.1", 1024, () => console.log(`ready ${http.address().port}`));
