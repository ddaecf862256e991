import Crypto
import GRDB
import Yams
import CSQLite
public enum Placeholder {}
